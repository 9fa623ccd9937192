import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { count } from '../../../web/kit/numbers.ts'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type { Comment, listComments } from '../contract.ts'
import { asCsv, asJsonLines } from './export-text.ts'
import { voiceQuestion } from './questions.ts'
import { say } from './say.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'

const most = 10_000
const atOnce = 200

/** The comments that are shown, as a file. */
export function Export() {
  const { address } = useVoiceAddress()
  const [isBusy, setBusy] = useState(false)

  async function save(kind: 'csv' | 'jsonl') {
    setBusy(true)
    try {
      const comments: Comment[] = []
      let cursor: string | undefined
      do {
        const question = { ...voiceQuestion(address), order: address.order, cursor, limit: atOnce }
        const page = await ask<typeof listComments>('GET', '/api/voice/comments', question)
        comments.push(...page.comments)
        cursor = page.next ?? undefined
      } while (cursor && comments.length < most)
      download(`comments.${kind}`, kind === 'csv' ? asCsv(comments) : asJsonLines(comments))
      toastDone(say(cursor ? 'exportMost' : 'exported', { n: count(comments.length) }))
    } catch (error) {
      toastFailed(error as Error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={isBusy}>
          {say('export')} <span aria-hidden>▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('csv')}>{say('exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => save('jsonl')}>{say('exportJsonl')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
