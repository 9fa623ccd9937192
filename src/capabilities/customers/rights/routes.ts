import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { routes as consentRoutes } from '../consent/routes.ts'
import * as contract from './contract.ts'
import { askForErasure, cancelErasure, liftTombstone, listErasures, showErasure } from './erasure/erasures.ts'
import type { EveryRoom } from './every-room.ts'
import { changePublicNote, createPublicNote, deletePublicNote, listPublicNotes } from './notes/notes.ts'
import { endOwnPageLinks, makeOwnPageLink, showOwnPageLink } from './own-page/links.ts'
import { listRetention, previewRetention, setRetention } from './retention/retention.ts'
import { changePrivacy, showPrivacy } from './settings.ts'

export function rightsRoutes(every: EveryRoom): Answer[] {
  return [
    ...consentRoutes,
    answer(contract.showOwnPageLink, showOwnPageLink),
    answer(contract.makeOwnPageLink, makeOwnPageLink),
    answer(contract.endOwnPageLinks, endOwnPageLinks),
    answer(contract.askForErasure, askForErasure),
    answer(contract.showErasure, showErasure),
    answer(contract.cancelErasure, cancelErasure),
    answer(contract.listErasures, listErasures),
    answer(contract.liftTombstone, liftTombstone),
    answer(contract.showPrivacy, showPrivacy),
    answer(contract.changePrivacy, changePrivacy),
    answer(contract.listRetention, (context) => listRetention(context, every)),
    answer(contract.previewRetention, (context, asked) => previewRetention(context, every, asked)),
    answer(contract.setRetention, (context, wanted) => setRetention(context, every, wanted)),
    answer(contract.listPublicNotes, listPublicNotes),
    answer(contract.createPublicNote, createPublicNote),
    answer(contract.changePublicNote, changePublicNote),
    answer(contract.deletePublicNote, deletePublicNote),
  ]
}
