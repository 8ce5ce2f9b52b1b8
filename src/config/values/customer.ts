/** Which texts may name a customer: opaque ids, never a person's address. */

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE = /^\+\d{7,15}$/u;

/** What a customer id gives away; null where it is opaque. */
export function personalDetail(customer: string): "an e-mail address" | "a phone number" | null {
  if (EMAIL.test(customer)) return "an e-mail address";
  return PHONE.test(customer) ? "a phone number" : null;
}
