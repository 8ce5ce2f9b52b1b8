/** Reads the body of a request, and no more of it than anybody needs. */
/** The text of the body; null where it is longer than `longest` octets. A body that breaks off is what came of it. */
export declare function readBody(request: Request, longest: number): Promise<string | null>;
