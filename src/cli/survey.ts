import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import type { Command } from 'commander'
import { practices } from '../capabilities/surveys/lint/finding.ts'
import { type LintReport, lint } from '../capabilities/surveys/lint/lint.ts'
import { readSurvey } from '../capabilities/surveys/lint/survey.ts'
import { Invalid } from '../platform/errors.ts'
import { print, printJson } from './output.ts'
import { shortNumber } from './text-table.ts'

/** `attune survey lint FILE`: holds a survey against the fifteen practices. */
export function surveyCommand(program: Command): void {
  const survey = program.command('survey').description('what can be done with a survey before it is sent')
  const command = survey
    .command('lint')
    .description('holds a survey against fifteen practices of good asking')
    .argument('<file>', 'JSON of a survey as SurveyJS keeps it, also gz; - is standard input')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const report = lint(readSurvey(await readJson(file), file), new Date())
      if (options.json) printJson(command, report)
      else print(command, inWords(report))
    })
}

async function readJson(file: string): Promise<unknown> {
  const content = file === '-' ? await text(process.stdin) : await contentOf(file)
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Invalid(
      `${file} is no JSON: ${(error as Error).message}.`,
      { file, fix: 'Export the survey as JSON again.' },
      { cause: error },
    )
  }
}

async function contentOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error) => {
    throw new Invalid(
      `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
      {
        file,
        fix: 'Check its name and that you may read it.',
      },
    )
  })
  const isGz = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGz ? gunzipSync(bytes) : bytes).toString('utf8')
}

function inWords({ findings, minutes, questions }: LintReport): string {
  const head = `${questions} questions, about ${shortNumber(minutes, 1)} minutes.\n`
  if (findings.length === 0) return `${head}Nothing to be found.\n`
  const lines = findings.map(
    ({ question, practice, severity, message, fix }) =>
      `\n  ${question ?? 'the survey'}: ${message} (${severity}; ${practice} ${practices[practice]})\n    ${fix}\n`,
  )
  return `${head}${lines.join('')}`
}
