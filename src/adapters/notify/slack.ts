/** Messages to Slack, and to what takes the same webhooks: Mattermost, Rocket.Chat, Discord under `/slack`. */

import type { Notification, Notifier } from "../../ports.ts";
import { post, type PostOptions } from "./post.ts";

/** Characters that Slack shows of one message. */
const MOST = 3_000;

/** A notifier that posts to an incoming webhook. */
export function slack(options: PostOptions): Notifier {
  return {
    kind: "slack",
    notify: (notification, signal) => post(options, { text: textOf(notification) }, signal),
  };
}

function textOf({ title, lines, url }: Notification): string {
  const all = [
    `*${inert(title)}*`,
    ...lines.map((line) => inert(line)),
    ...(url === null ? [] : [`<${linkable(url)}>`]),
  ];
  const text = all.join("\n");
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`;
}

/** Nothing in it mentions anybody, links anywhere or ends the emphasis. */
function inert(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "@\u200B")
    .replaceAll(/[*_~`]/gu, (mark) => `\u200B${mark}`);
}

function linkable(url: string): string {
  return url.replaceAll(/[<>|\s]/gu, (found) => encodeURIComponent(found));
}
