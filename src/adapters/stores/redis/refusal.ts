/** What an error reply of Redis means, by its first word: https://redis.io/docs/latest/develop/reference/protocol-spec/ */

import type { Failure } from "../../../ports.ts";
import { failed, type Failed } from "../request.ts";

const BY_WORD: Readonly<Record<string, readonly [Failure["cause"], string]>> = {
  NOAUTH: ["unauthorized", "it asks for a password"],
  WRONGPASS: ["unauthorized", "it refuses the user or the password"],
  NOPERM: ["unauthorized", "the user may not run the commands or use the key"],
  READONLY: ["unauthorized", "it is a replica that takes no writes: name the primary"],
  OOM: ["too-large", "its memory is full"],
  MISCONF: ["unreachable", "it takes no writes while it cannot save them to its disk"],
  NOREPLICAS: ["unreachable", "it takes no writes without its replicas"],
  MASTERDOWN: ["unreachable", "its primary is down"],
  LOADING: ["unreachable", "it is still starting"],
  BUSY: ["timeout", "it is busy with another script"],
  MOVED: ["missing", "the key is on another server of the cluster: name that one"],
  CLUSTERDOWN: ["unreachable", "its cluster is down"],
  WRONGTYPE: ["malformed", "the key holds something else than a text: choose another key"],
};

const BY_TEXT: readonly (readonly [RegExp, Failure["cause"], string])[] = [
  [/DB index is out of range|invalid DB index/iu, "missing", "it has no database of this number"],
  [
    /max number of clients|max requests limit|rate ?limit/iu,
    "rate-limited",
    "it takes no more clients or requests now",
  ],
  [
    /max request size|max daily request|max record size|string exceeds maximum/iu,
    "too-large",
    "it takes no text as long as this",
  ],
  [/WRONGPASS|invalid password|unauthorized/iu, "unauthorized", "it refuses the user or the password"],
];

/** A failure for an error reply. Only the error's first word is told: the rest may hold anything. */
export function redisRefusal(title: string, message: string): Failed {
  const word = /^[A-Z]{2,20}/u.exec(message)?.[0] ?? "ERR";
  const [cause, meaning] = BY_WORD[word] ?? byText(message);
  return failed(cause, `${title} answers ${word}: ${meaning}`);
}

function byText(message: string): readonly [Failure["cause"], string] {
  const [, cause, meaning] = BY_TEXT.find(([pattern]) => pattern.test(message)) ?? [];
  return [cause ?? "bad-query", meaning ?? "it did not do as asked"];
}
