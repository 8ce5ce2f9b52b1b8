/** The tree of flags that one customer has. */
/** Flags by the segments of their paths. */
export interface FlagTree {
    [segment: string]: boolean | FlagTree;
}
/** Puts a flag into a tree; where a path is taken, as a leaf or as a branch, the first stays. */
export declare function plant(tree: FlagTree | boolean | undefined, [segment, ...rest]: readonly string[], value: boolean): void;
