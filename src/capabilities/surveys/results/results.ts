import type { Context } from '../../../platform/context.ts'
import type { Question } from '../model/survey.ts'
import { inLanguage } from '../model/words.ts'
import { answersOf } from './answers-of.ts'
import { type PeopleCell, shapeOf } from './cells.ts'
import type { QuestionShown, Results, ResultsAsked } from './contract.ts'
import { countedAnswers, weighed } from './counting.ts'
import { countInvitations } from './invitations.ts'
import { countSeen, medianSeconds, type SeenCount } from './passage-facts.ts'
import { passagesOf } from './passages.ts'
import { type Scope, scopeOf } from './scope.ts'

/** Who answered, where people left, and the answers to every question of the version that is shown. */
export async function showResults(context: Context, asked: ResultsAsked): Promise<Results> {
  const scope = await scopeOf(context, asked)
  const { survey, which, period, passages, versions, version } = scope
  const weights = await weighed(context, scope, asked.weigh)
  const [{ cells, people }, seen, invitations, median] = await Promise.all([
    countedAnswers(context, scope, { weighed: weights }),
    countSeen(context, which),
    countInvitations(context, { surveyId: survey.id, period }),
    medianSeconds(context, which),
  ])
  const told = { language: scope.language, threshold: scope.thresholds.numbers }
  return {
    period,
    version,
    versions,
    isAnonymous: survey.isAnonymous,
    weighing: weights?.told ?? null,
    passages: passagesOf(scope, { passages, seen, invitations, medianSeconds: median }),
    questions: [...scope.questions.values()]
      .filter(({ question }) => shapeOf(question) !== 'none')
      .map(({ question, together }) => {
        const own = <Row extends { question: string }>(rows: Row[]) =>
          rows.filter((row) => row.question === question.name)
        const counted = isKeptApart(question) ? peopleWhoGave(own(seen), together) : own(people)
        const answers = answersOf({ cells: own(cells), people: counted }, { question, ...told })
        return { ...questionShown(scope, question.name), answers }
      }),
  }
}

/** Names, addresses and files say who somebody is: they are no facts, and only how many gave them is counted. */
function isKeptApart({ kind }: Question) {
  return kind === 'contact' || kind === 'file'
}

function peopleWhoGave(seen: readonly SeenCount[], together: readonly number[]): PeopleCell[] {
  return seen
    .filter(({ version }) => together.includes(version))
    .map(({ question, version, answered }) => ({
      question,
      version,
      item: '',
      step: '',
      name: '',
      n: answered,
      weight: 1,
    }))
}

/** What a question is, with the versions whose answers are in its numbers and those whose are not. */
export function questionShown({ questions, language }: Scope, name: string): QuestionShown {
  const { question, together, apart } = questions.get(name)!
  return {
    name,
    kind: question.kind,
    scale: question.scale ?? '',
    title: inLanguage(question.title, language, language),
    hasWords: shapeOf(question) === 'words' || question.hasComment || question.hasOther,
    together,
    apart,
  }
}
