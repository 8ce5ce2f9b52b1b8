/** One process of a sweep: takes its share of the cases of each flow, and tells what it found. Started by `crew.ts`. */

import { openGround } from "./ground.ts";
import { casesOf, problemsOf } from "./sweep.ts";

/** What a process is to do: of the cases that are wanted, each `of`th, beginning with `share`. */
export interface Orders {
  readonly share: number;
  readonly of: number;
  /** Parts of the names of the flows, with commas between them. */
  readonly flow: string;
  readonly nth: number;
}

/** What it tells. */
export type Finding =
  | { readonly kind: "flow"; readonly flow: string; readonly calls: number; readonly cases: number }
  | { readonly kind: "case"; readonly flow: string; readonly problems: readonly string[] }
  | { readonly kind: "end" };

const END: Finding = { kind: "end" };

process.once("message", (orders: Orders) => {
  void sweep(orders).then(() => process.send?.(END, () => process.exit(0)));
});
process.once("disconnect", () => process.exit(1));

async function sweep({ share, of, flow: wanted, nth }: Orders): Promise<void> {
  const ground = await openGround();
  for (const flow of [...ground.host, ...ground.jobs].filter(({ name }) => isWanted(name, wanted))) {
    const all = await casesOf(ground.stage, flow);
    const cases = all.filter((_, at) => at % nth === 0);
    const calls = new Set(all.map(({ call }) => call)).size;
    tell({ kind: "flow", flow: flow.name, calls, cases: cases.length });
    for (const one of cases.filter((_, at) => at % of === share)) {
      tell({ kind: "case", flow: flow.name, problems: await problemsOf(ground.stage, one) });
    }
  }
  await ground.close();
}

function isWanted(name: string, wanted: string): boolean {
  return wanted.split(",").some((part) => name.includes(part));
}

function tell(finding: Finding): void {
  process.send?.(finding);
}
