import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { say } from './say.ts'

/** What a survey without questions teaches. */
export function FirstQuestion() {
  return <EmptyTeach title={say('empty')}>{say('emptySays')}</EmptyTeach>
}
