import { Menu } from '@mantine/core'
import type { Question } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { withPageBefore, withPageJoined } from './edit/pages.ts'
import { placeOf } from './edit/questions.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import type { QuestionMoves } from './use-question-moves.ts'

interface QuestionMenuProps {
  editing: Editing
  question: Question
  number: number
  moves: QuestionMoves
}

export function QuestionMenu({ editing, question: { name }, number, moves }: QuestionMenuProps) {
  const { survey, change } = editing
  const place = placeOf(survey, name) ?? { page: 0, at: 0 }
  const page = survey.pages[place.page]!
  const isFirst = place.page === 0 && place.at === 0
  const isLast = place.page === survey.pages.length - 1 && place.at === page.questions.length - 1
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={say('menu', { n: number })}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isFirst} onClick={() => moves.move(name, -1)}>
          {say('moveUp')}
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => moves.move(name, 1)}>
          {say('moveDown')}
        </Menu.Item>
        <Menu.Item onClick={() => moves.copy(name)}>{say('copy')}</Menu.Item>
        {place.at > 0 && (
          <Menu.Item onClick={() => change(withPageBefore(survey, name))}>{say('newPage')}</Menu.Item>
        )}
        {place.at === 0 && place.page > 0 && (
          <Menu.Item onClick={() => change(withPageJoined(survey, page.name))}>{say('joinPage')}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="bad" onClick={() => moves.remove(name)}>
          {say('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
