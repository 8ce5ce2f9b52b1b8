/** Actions of others that a run may name: each does nothing here, and why that is honest. */

export const FAKES: Readonly<Record<string, string>> = {
  "actions/setup-node": "the tests bring the Node that the project uses",
  "actions/attest-build-provenance": "an attestation is signed by GitHub itself",
};
