/**
 * Stryker's runner for vitest, made to work with vitest 5.
 *
 * The runner asks for the tests that cover a mutant by their full names, joined with spaces; vitest 5 joins them with
 * ` > `, finds none, and every such mutant survives. Asking for the files of those tests instead is always right.
 */

import { strykerPlugins as plugins } from "@stryker-mutator/vitest-runner";

export { strykerValidationSchema } from "@stryker-mutator/vitest-runner";

/** The plugin that `.stryker.config.json` names. */
export const strykerPlugins = plugins.map((plugin) => {
  const { factory } = plugin;
  const create = (injector: NonNullable<Parameters<typeof factory>[0]>): ReturnType<typeof factory> => {
    const runner = factory(injector);
    const mutantRun = runner.mutantRun.bind(runner);
    runner.mutantRun = (options) => {
      const files = options.testFilter?.map((id) => `${id.split("#")[0]}#`);
      return mutantRun(files === undefined ? options : { ...options, testFilter: [...new Set(files)] });
    };
    return runner;
  };
  return { ...plugin, factory: Object.assign(create, { inject: Reflect.get(factory, "inject") }) };
});
