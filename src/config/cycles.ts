/** Finds circles in a graph, in linear time and without recursion. */

interface Visit {
  readonly name: string;
  readonly targets: readonly string[];
  next: number;
}

/**
 * Groups of names that lead back to each other, each sorted, in the order of their first names.
 * These are the strongly connected components of R. Tarjan, Depth-first search and linear graph algorithms (1972),
 * less those of a single name that does not lead to itself.
 */
export function cyclicGroups(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const search = createSearch(graph);
  for (const name of graph.keys()) if (!search.indices.has(name)) explore(search, name);
  return search.groups.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

interface Search {
  readonly graph: ReadonlyMap<string, readonly string[]>;
  readonly indices: Map<string, number>;
  readonly lows: Map<string, number>;
  readonly open: Set<string>;
  readonly path: string[];
  readonly visits: Visit[];
  readonly groups: (readonly string[])[];
}

function createSearch(graph: ReadonlyMap<string, readonly string[]>): Search {
  return { graph, indices: new Map(), lows: new Map(), open: new Set(), path: [], visits: [], groups: [] };
}

function explore(search: Search, root: string): void {
  enter(search, root);
  for (let visit = search.visits.at(-1); visit !== undefined; visit = search.visits.at(-1)) {
    const target = visit.targets[visit.next];
    visit.next += 1;
    if (target === undefined) leave(search, visit);
    else if (!search.indices.has(target)) enter(search, target);
    else if (search.open.has(target)) lower(search, visit.name, search.indices.get(target) ?? 0);
  }
}

function enter({ graph, indices, lows, open, path, visits }: Search, name: string): void {
  const targets = (graph.get(name) ?? []).filter((target) => graph.has(target));
  lows.set(name, indices.size);
  indices.set(name, indices.size);
  open.add(name);
  path.push(name);
  visits.push({ name, targets, next: 0 });
}

function lower({ lows }: Search, name: string, index: number): void {
  lows.set(name, Math.min(lows.get(name) ?? index, index));
}

function leave(search: Search, { name, targets }: Visit): void {
  const { indices, lows, open, path, visits, groups } = search;
  visits.pop();
  const low = lows.get(name) ?? 0;
  const parent = visits.at(-1);
  if (parent !== undefined) lower(search, parent.name, low);
  if (low !== indices.get(name)) return;
  const group = path.splice(path.lastIndexOf(name));
  for (const member of group) open.delete(member);
  if (group.length > 1 || targets.includes(name)) groups.push(group.toSorted());
}
