import type { FilePath } from "../model/symbols.ts";
import type { FlowFacts } from "../model/facts.ts";
import type { AcrossCheck } from "./program-facts.ts";

/** The platform calls modules from modules so deep. */
const deepest = 5;

interface Module {
  readonly name: string;
  readonly file: FilePath;
  readonly facts: FlowFacts;
}

/** Modules must not call each other in a circle, nor too deep. One diagnostic for a circle, and one for a chain. */
export const moduleNesting: AcrossCheck = ({ files }, reportIn) => {
  const modules = new Map<string, Module>();
  for (const { path, flows } of files)
    for (const facts of flows)
      if (facts.kind === "module" && facts.name !== undefined && !modules.has(facts.name))
        modules.set(facts.name, { name: facts.name, file: path, facts });

  const chains = new Map<Module, readonly Module[]>();
  const inCircle = new Set<Module>();
  /** The longest chain of calls that begins with a module. */
  const chainFrom = (module: Module, above: readonly Module[]): readonly Module[] => {
    const known = chains.get(module);
    if (known !== undefined) return known;
    const at = above.indexOf(module);
    if (at >= 0) {
      reportCircle(above.slice(at));
      return [];
    }
    let longest: readonly Module[] = [];
    for (const name of module.facts.mentions.names) {
      const called = modules.get(name);
      // That it calls itself is told where it does.
      if (called === undefined || called === module) continue;
      const chain = chainFrom(called, [...above, module]);
      if (chain.length > longest.length) longest = chain;
    }
    const whole = [module, ...longest];
    chains.set(module, whole);
    return whole;
  };
  const reportCircle = (circle: readonly Module[]): void => {
    const [first] = circle;
    if (first === undefined || circle.some((module) => inCircle.has(module))) return;
    for (const module of circle) inCircle.add(module);
    const names = [...circle, first].map(({ name }) => `\`${name}\``).join(", which calls ");
    const related = circle
      .slice(1)
      .map(({ file, facts }) => ({ file, span: facts.span, message: "It is called in this circle." }));
    reportIn(first.file)("module-circle", first.facts.span, { names }, { related });
  };

  for (const module of modules.values()) chainFrom(module, []);
  if (inCircle.size > 0) return;
  const called = new Set([...modules.values()].flatMap(({ facts }) => facts.mentions.names));
  for (const [module, chain] of chains) {
    if (chain.length <= deepest || called.has(module.name)) continue;
    const names = chain.map(({ name }) => `\`${name}\``).join(", ");
    reportIn(module.file)("modules-too-deep", module.facts.span, {
      names,
      count: chain.length,
      max: deepest,
    });
  }
};
