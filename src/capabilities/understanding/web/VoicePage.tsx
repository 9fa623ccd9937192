import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import type { Comment } from '../contract.ts'
import { CommentList } from './CommentList.tsx'
import { Export } from './Export.tsx'
import { Facets } from './Facets.tsx'
import { HowItFeels } from './HowItFeels.tsx'
import { Keys } from './Keys.tsx'
import { Labelling } from './Labelling.tsx'
import { Nothing } from './Nothing.tsx'
import { commentQuery, commentsQuery, voiceQuery } from './questions.ts'
import { ReadingNote } from './ReadingNote.tsx'
import { SavedViews } from './SavedViews.tsx'
import { Summarise } from './Summarise.tsx'
import { say } from './say.ts'
import { ThisComment } from './ThisComment.tsx'
import { useLabelling } from './useLabelling.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import { useVoiceKeys } from './useVoiceKeys.ts'
import styles from './Voice.module.css'
import { VoiceTabs } from './VoiceTabs.tsx'

/** What customers say in their own words: how it feels, what it is about, the words themselves, one in depth. */
export function VoicePage() {
  const { address } = useVoiceAddress()
  const voice = useQuery(voiceQuery(address))
  return (
    <Page
      title={say('voice')}
      sub={<Keys line={say('keysHelp')} />}
      bar={<QuestionBar />}
      actions={
        <>
          <SavedViews />
          <Export />
        </>
      }
    >
      <VoiceTabs />
      <ReadingNote figures={voice.data} />
      <Answer of={voice} height={640} isEmpty={({ comments }) => comments === 0} empty={<Nothing />}>
        {(figures) => (
          <>
            <HowItFeels figures={figures} />
            <Summarise />
            <div className={styles.three}>
              <Facets figures={figures} />
              <Comments n={figures.comments} topics={figures.allTopics} />
            </div>
          </>
        )}
      </Answer>
    </Page>
  )
}

/** The list and the open comment, moved through by keyboard. */
function Comments({ n, topics }: { n: number; topics: { id: string; name: string }[] }) {
  const { address, open, narrow } = useVoiceAddress()
  const mayCorrect = useMay('voice:write')
  const [isCorrecting, setCorrecting] = useState(false)
  const found = useInfiniteQuery(commentsQuery(address))
  const comments = found.data?.pages.flatMap((page) => page.comments) ?? []
  // One that came by a link, or left the list by its correction, stays open.
  const byItself = useQuery({
    ...commentQuery(address.comment ?? ''),
    enabled: address.comment !== undefined,
  })
  const opened =
    comments.find(({ id }) => id === address.comment) ?? (address.comment ? byItself.data : undefined)
  const labelling = useLabelling({ comment: opened, topics, isOn: address.label === true && mayCorrect })
  const step = (by: 1 | -1) => openBeside(comments, { opened, by, open })
  useVoiceKeys({
    comment: opened,
    step,
    toggleLabelling: () => mayCorrect && narrow({ label: address.label ? undefined : true }),
    toggleCorrecting: () => mayCorrect && setCorrecting(!isCorrecting),
    press: labelling.press,
  })
  return (
    <>
      <CommentList found={found} n={n} opened={opened?.id} onOpen={open} />
      <div className={styles.beside}>
        {mayCorrect && <Labelling labelling={labelling} isOn={address.label === true} />}
        <ThisComment
          comment={opened}
          topics={topics}
          correcting={mayCorrect ? { isOpen: isCorrecting, set: setCorrecting } : undefined}
        />
      </div>
    </>
  )
}

/** The next or the one before; from none to the first. */
function openBeside(
  comments: readonly Comment[],
  { opened, by, open }: { opened: Comment | undefined; by: 1 | -1; open: (id: string) => void },
) {
  const at = opened ? Math.max(0, comments.indexOf(opened) + by) : 0
  const beside = comments[at]
  if (!beside) return
  open(beside.id)
  document.getElementById(`comment-${beside.id}`)?.scrollIntoView({ block: 'nearest' })
}
