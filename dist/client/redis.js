// src/client/sources/redis.ts
function redisSource(client, key = "pilot-rollout") {
  return async () => {
    const snapshot = await client.get(key);
    if (snapshot === null || snapshot === void 0) throw new Error(`Redis has nothing under ${key}`);
    return { snapshot };
  };
}
export {
  redisSource
};
