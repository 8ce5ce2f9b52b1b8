/** The flag snapshot: what is published to the edge and read by applications. */
/** How far up the ladder a feature is; see DESIGN of the ladder in `core/ladder.ts`. */
export type Tier = 0 | 1 | 2 | 3 | 4;
/** Where a feature stands, derived from its file and never written by hand. */
export type Status = "planned" | "in_progress" | "paused" | "completed" | "rolled_back";
/** What the edge needs to know of one feature; `Id` is how its customers are written: plain, or as hashes. */
export interface SnapshotFeature<Id extends string | number = string> {
    /** Dotted path in the flags tree. */
    readonly flag: string;
    readonly tier: Tier;
    readonly status: Status;
    /** Buckets that are on, of 100,000. */
    readonly weight: number;
    readonly salt: string;
    /** Sorted, without repetitions; hashes are `customerHash` over {@link salt}. */
    readonly whitelist: readonly Id[];
    readonly blacklist: readonly Id[];
    readonly dependsOn: readonly string[];
    /** When this tier went live, RFC 3339. */
    readonly since: string;
}
/** An off-switch that is kept in the store, before git agrees. */
export interface Kill {
    /** RFC 3339. */
    readonly at: string;
    /** `guard`, or the person. */
    readonly by: string;
    /** Why, as a stable code: a criterion's id, `suspend`, `manual` (`kill F`) or `rollback` (`rollback F`). */
    readonly code: string;
    /** The revision of the snapshot that the kill was written beside. */
    readonly revision: string;
}
/** Takes a kill back; a kill that is not later than its feature's restore is void in every store. */
export interface Restore {
    readonly at: string;
    readonly by: string;
    readonly reason: string;
    /** `at` of the kill that is taken back. */
    readonly kill: string;
}
/** A detached signature over the canonical text without `digest` and `signature`. */
export interface Signature {
    readonly algorithm: "Ed25519";
    readonly keyId: string;
    readonly value: string;
}
/** What a snapshot has whatever its customers are written like. */
interface SnapshotOf<Id extends string | number> {
    readonly format: 1;
    readonly environment: string;
    /** Grows by one with every write. */
    readonly sequence: number;
    /** The commit it was compiled from. */
    readonly revision: string;
    /**
     * Grows with the commits of the first-parent history, where the store cannot compare while it writes: of two
     * snapshots by writers that met, the one with the lower number is the older.
     */
    readonly generation?: number;
    /** RFC 3339. */
    readonly publishedAt: string;
    readonly hash: "mm3-100k-1";
    /** Features at tier 0 without lists are left out: what has no entry is off, whatever default somebody asks with. */
    readonly lean?: true;
    readonly features: Readonly<Record<string, SnapshotFeature<Id>>>;
    readonly kills: Readonly<Record<string, Kill>>;
    readonly restores: Readonly<Record<string, Restore>>;
    /** `sha256:` and the hex digest of the canonical text without `digest` and `signature`. */
    readonly digest: string;
    readonly signature?: Signature;
}
/** Everything an application needs in order to answer for every feature and every customer. */
export interface Snapshot extends SnapshotOf<string> {
    readonly customerIds?: never;
}
/** A snapshot that browsers or the public may read: its lists hold hashes in place of customers. */
export interface HashedSnapshot extends SnapshotOf<number> {
    readonly customerIds: "hashed";
}
/** A snapshot as a store may have it. */
export type StoredSnapshot = Snapshot | HashedSnapshot;
/** A feature's entry as a store may have it. */
export type StoredFeature = SnapshotFeature | SnapshotFeature<number>;
/** What answering needs. Entries of both kinds may stand side by side: each list says by its members what it holds. */
export interface Evaluable {
    readonly lean?: true;
    readonly features: Readonly<Record<string, StoredFeature>>;
    readonly kills: Readonly<Record<string, Pick<Kill, "at">>>;
    readonly restores: Readonly<Record<string, Pick<Restore, "at">>>;
}
export {};
