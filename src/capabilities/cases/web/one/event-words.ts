import { day, moment } from '../../../../web/kit/instants.ts'
import { words } from '../../../../web/kit/words.ts'
import { money } from '../../../customers/web/money.ts'
import type { EventDetail, EventShown } from '../../handling/contract.ts'
import { spanOf } from '../parts/spans.ts'
import { say as sayCase } from '../say.ts'

const say = words('case-events', {
  opened: 'Opened',
  assigned: 'Given to {{owner}}',
  assignedNobody: 'Given back: nobody has it',
  contacted: 'Reached by {{channel}}',
  tried: 'Tried by {{channel}} in vain',
  paused: 'Waits for the customer until {{until}}',
  resumed: 'Goes on',
  'cause-named': 'Came from: {{name}}',
  remedied: 'Given: {{name}} {{sum}}',
  resolved: 'Ended: {{name}}',
  reopened: 'Open again',
  'merged-in': 'Case {{number}} goes on in this one',
  'merged-into': 'Goes on in case {{number}}',
  escalated: 'Managers told: {{clock}}',
  escalatedByHand: 'Managers asked for help',
  contact: 'the first contact is overdue',
  solution: 'the solution is overdue',
  'follow-up-set': 'To be looked after on {{day}}',
  'followed-up': 'Looked after',
  'asked-again': 'Asked whether it is solved',
  notAsked: 'Could not be asked whether it is solved',
  answeredHappy: 'Answered {{score}}: it is solved',
  answeredUnhappy: 'Answered {{score}}: it is not solved',
  'playbook-started': 'Playbook begun: {{playbook}}',
  'step-done': 'Step done: {{step}}',
  noted: 'Note',
  changed: 'Changed',
  changedPriority: 'Urgency is now: {{priority}}',
  'added-to': 'It happened again',
  closed: 'Put away',
  inTime: '{{span}} of business time, in time',
  late: '{{span}} of business time, too late',
})

/** How choices of the settings are called: by their key. */
export type NameOf = (key: string) => string

/** An event in one short sentence. */
export function eventWords({ kind, detail }: EventShown, nameOf: NameOf): string {
  const { owner, channel = '', until, rootCause, outcome, remedy, other, clock, step, playbook } = detail
  if (kind === 'assigned') return owner ? say('assigned', { owner: owner.name }) : say('assignedNobody')
  if (kind === 'contacted' || kind === 'tried') return say(kind, { channel })
  if (kind === 'paused') return say('paused', { until: until ? moment(until) : '' })
  if (kind === 'cause-named') return say(kind, { name: nameOf(rootCause ?? '') })
  if (kind === 'remedied') return say(kind, { name: nameOf(remedy ?? ''), sum: sumOf(detail) }).trim()
  if (kind === 'resolved') return say(kind, { name: nameOf(outcome ?? '') })
  if (kind === 'merged-in' || kind === 'merged-into') return say(kind, { number: other?.number ?? '' })
  if (kind === 'escalated') return clock ? say(kind, { clock: say(clock) }) : say('escalatedByHand')
  if (kind === 'follow-up-set') return say(kind, { day: detail.followUpAt ? day(detail.followUpAt) : '' })
  if (kind === 'asked-again') return say(detail.refused ? 'notAsked' : kind)
  if (kind === 'answered-again')
    return say(detail.isHappy ? 'answeredHappy' : 'answeredUnhappy', { score: detail.score ?? '' })
  if (kind === 'playbook-started') return say(kind, { playbook: playbook ?? '' })
  if (kind === 'step-done') return say(kind, { step: step ?? '' })
  if (kind === 'changed' && detail.priority) return say('changedPriority', { priority: priorityOf(detail) })
  return say(kind)
}

/** What is said beneath: words of a colleague, why somebody got it, how long it took. */
export function eventAside({ detail }: EventShown): string[] {
  const { words: said, why, minutes, isInTime } = detail
  const took = minutes !== undefined && say(isInTime ? 'inTime' : 'late', { span: spanOf(minutes) })
  return [said, why, took].filter((line): line is string => Boolean(line))
}

function sumOf({ amount, currency }: EventDetail): string {
  return amount === undefined || amount === null ? '' : money(String(amount), currency ?? '')
}

function priorityOf({ priority }: EventDetail): string {
  const known = (['urgent', 'high', 'normal', 'low'] as const).find((one) => one === priority)
  return known ? sayCase(known) : (priority ?? '')
}
