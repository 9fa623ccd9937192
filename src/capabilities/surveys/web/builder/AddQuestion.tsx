import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { Question } from '../../model/survey.ts'
import { kindGroups, newQuestion } from './edit/kinds.ts'
import { kindName } from './kind-words.ts'
import { Library } from './Library.tsx'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

interface AddQuestionProps {
  editing: Editing
  onAdd: (question: Question) => void
  /** It stands below a question rather than at the end of all. */
  isBelow?: boolean
}

const groups = [
  ['groupScore', kindGroups.score],
  ['groupChoice', kindGroups.choice],
  ['groupWords', kindGroups.words],
] as const

/** A new question of any kind, or a ready one. */
export function AddQuestion({ editing, onAdd, isBelow }: AddQuestionProps) {
  const [isLibraryOpen, setLibraryOpen] = useState(false)
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={260} withinPortal>
        <Menu.Target>
          <Button variant={isBelow ? 'subtle' : 'default'} fullWidth={!isBelow}>
            + {say(isBelow ? 'addBelow' : 'add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
          <Menu.Item onClick={() => setLibraryOpen(true)}>{say('fromLibrary')}</Menu.Item>
          {groups.map(([group, kinds]) => (
            <div key={group}>
              <Menu.Label>{say(group)}</Menu.Label>
              {kinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => onAdd(newQuestion(editing.survey, kind))}>
                  {kindName(kind)}
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Library
        editing={editing}
        isOpen={isLibraryOpen}
        onClose={() => setLibraryOpen(false)}
        onChoose={(question) => {
          setLibraryOpen(false)
          onAdd(question)
        }}
      />
    </>
  )
}
