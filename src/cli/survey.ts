import type { Command } from 'commander'
import { practices } from '../capabilities/surveys/lint/finding.ts'
import { type LintReport, lint } from '../capabilities/surveys/lint/lint.ts'
import { readSurvey } from '../capabilities/surveys/lint/survey.ts'
import { print, printJson } from './output.ts'
import { readJson } from './survey-file.ts'
import { withSimulation } from './survey-simulate.ts'
import { shortNumber } from './text-table.ts'

/** `attune survey lint FILE` holds a survey against the fifteen practices; `attune survey simulate FILE` answers it by chance. */
export function surveyCommand(program: Command): void {
  const survey = program.command('survey').description('what can be done with a survey before it is sent')
  withSimulation(survey)
  const command = survey
    .command('lint')
    .description('holds a survey against fifteen practices of good asking')
    .argument('<file>', 'JSON of a survey as SurveyJS keeps it, also gz; - is standard input')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const report = lint(readSurvey(await readJson(file), file), new Date())
      if (options.json) printJson(command, { ...report, findings: report.findings.map(told) })
      else print(command, inWords(report))
    })
}

/** What a reader of files needs; what the builder changes with one click is for the builder alone. */
function told({ question, practice, severity, message, fix }: LintReport['findings'][number]) {
  return { question, practice, severity, message, fix }
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
