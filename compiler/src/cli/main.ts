import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { BuildOptions } from "./build.ts";
import type { CheckOptions } from "./check.ts";
import type { FmtOptions } from "./fmt.ts";
import type { GraphOptions } from "./graph.ts";
import { formats } from "./formats.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";
import type { PathsOptions } from "./paths/paths.ts";
import type { RunOptions } from "./run/run.ts";
import type { SimulateOptions } from "./simulate/simulate.ts";

/**
 * The command line. Each command is loaded when it is called, because starting is what a user waits for.
 * @param args Without Node and the script.
 */
export async function main(args: readonly string[], host: CliHost): Promise<Exit> {
  let ended: Exit = exit.ok;
  const program = new Command("contactflow")
    .description("Contact-centre flows as code: checks, builds, calls and draws .flow files.")
    .version(host.version)
    .showHelpAfterError("Run with --help to see what there is.")
    .exitOverride()
    .configureOutput({
      writeOut: host.out.write,
      writeErr: host.err.write,
      getOutHasColors: () => host.out.color,
      getErrHasColors: () => host.err.color,
      getOutHelpWidth: () => host.out.columns ?? 80,
      getErrHelpWidth: () => host.err.columns ?? 80,
    });
  const paths = "files, folders or globs; when left out, the sources of the project";

  program
    .command("init")
    .description("Begin a project: settings, a small flow and its test.")
    .argument("[folder]", "where; this folder when left out")
    .action(async (folder?: string) => {
      const { init } = await import("./init.ts");
      ended = init(host, folder);
    });

  program
    .command("check")
    .description("Report what is wrong in .flow files.")
    .argument("[paths...]", paths)
    .addOption(format())
    .option("--json", "short for --format json")
    .option("--fix", "apply the safe fixes, and report what is left")
    .option("--dry-run", "with --fix: show what it would change, and write nothing")
    .option("--max-warnings <count>", "fail when there are more warnings than these", wholeNumber)
    .action(async (given: readonly string[], options: CheckOptions) => {
      const { check } = await import("./check.ts");
      ended = await check(host, given, options);
    });

  program
    .command("fmt")
    .description("Format .flow files.")
    .argument("[paths...]", `${paths}; - for standard input`)
    .option("--check", "name the files that are not formatted, and write nothing")
    .action(async (given: readonly string[], options: FmtOptions) => {
      const { fmt } = await import("./fmt.ts");
      ended = await fmt(host, given, options);
    });

  program
    .command("build")
    .description(
      "Write what contactflow.json wants; without it the types of .flow files beside them (x.d.flow.ts), so that tests that import them are checked.",
    )
    .argument("[paths...]", paths)
    .option("--out <folder>", "write compiled TypeScript modules (x.flow.ts) below this folder, too")
    .option("--watch", "build again when a file or contactflow.json changes")
    .addOption(format())
    .option("--json", "short for --format json")
    .action(async (given: readonly string[], options: BuildOptions) => {
      const { build } = await import("./build.ts");
      ended = await build(host, given, options);
    });

  program
    .command("run")
    .description("Call a flow from the terminal.")
    .argument("<flow>", "a flow, a phone number's name, or its number")
    .argument("[paths...]", paths)
    .option("--at <time>", "when the call comes in: 2026-03-02T10:00, in the centre's time zone")
    .option("--from <number>", "the caller's phone number", "+14155550123")
    .option(
      "--lambda <answer>",
      `what a Lambda answers: 'LookupCustomer={"tier": "gold"}'; may be repeated`,
      (answer: string, others: readonly string[] = []) => [...others, answer],
    )
    .option(
      "--keys <keys>",
      'what the caller keys in, one group of keys each time the flow asks: "1 4155550123#"',
    )
    .option("--record <file>", "write the call as a test: support.test.ts")
    .option("--force", "with --record: write over a file that is there")
    .action(async (flow: string, given: readonly string[], options: RunOptions) => {
      const { run } = await import("./run/run.ts");
      ended = await run(host, flow, given, options);
    });

  program
    .command("paths")
    .description("List calls that together take every outcome of a flow, and write them as tests.")
    .argument("<flow>", "the flow; what contacts go on to from it counts, too")
    .argument("[paths...]", paths)
    .option("--depth <count>", "how many flows further outcomes count; without it all of them", wholeNumber)
    .option("--limit <count>", "how many calls may be tried", countingNumber, 1000)
    .option("--tests [file]", "write the calls as tests: to this file, or to one beside the flow")
    .option("--force", "with --tests: write over a file that is there")
    .option("--json", "for other programs")
    .action(async (flow: string, given: readonly string[], options: PathsOptions) => {
      const { paths: list } = await import("./paths/paths.ts");
      ended = await list(host, flow, given, options);
    });

  program
    .command("simulate")
    .description("Play a load of calls in the whole centre: waits, service level, occupancy.")
    .argument("<scenario>", "who calls, how long things take and who works when: load.json")
    .argument("[paths...]", paths)
    .option("--staffing <file>", "who works when, instead of what the scenario says")
    .option("--compare <file>", "play this staffing, too, and tell the difference")
    .option("--seeds <count>", "how many runs there are, with the seeds 1, 2, 3 …", countingNumber)
    .option("--workers <count>", "how many runs are played at the same time", countingNumber)
    .addOption(
      new Option("--format <format>", "how to write the result").choices(["table", "json"]).conflicts("json"),
    )
    .option("--json", "short for --format json")
    .option("--charts <folder>", "draw charts by interval (SVG) into this folder")
    .action(async (scenario: string, given: readonly string[], options: SimulateOptions) => {
      const { simulate } = await import("./simulate/simulate.ts");
      ended = await simulate(host, scenario, given, options);
    });

  program
    .command("graph")
    .description("Draw flows.")
    .argument("[paths...]", paths)
    .option("--format <format>", "mermaid or svg; without it what the name of --out says, or mermaid")
    .option("--flow <name>", "draw this flow alone")
    .option("--out <file>", "write to this file")
    .action(async (given: readonly string[], options: GraphOptions) => {
      const { graph } = await import("./graph.ts");
      ended = await graph(host, given, options);
    });

  program
    .command("explain")
    .description("Say what a diagnostic means, with a wrong and a right program.")
    .argument("[codes...]", "codes such as FLW2001; without any, all are listed")
    .action(async (codes: readonly string[]) => {
      const { explain } = await import("./explain.ts");
      ended = explain(host, codes);
    });

  try {
    await program.parseAsync(args, { from: "user" });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
    if (!(error instanceof UsageError) && !isOfSystem(error)) throw error;
    const hint = error instanceof UsageError && error.hint !== undefined ? `${error.hint}\n` : "";
    host.err.write(`error: ${error.message}\n${hint}`);
    return exit.usage;
  }
}

function format(): Option {
  return new Option("--format <format>", "how to write the diagnostics").choices(formats).conflicts("json");
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a whole number.");
}

function countingNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a whole number from 1.");
}

/** What the operating system refuses: a folder that may not be read, a disk that is full. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
