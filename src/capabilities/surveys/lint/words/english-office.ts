import type { Wording } from './wording.ts'

/** Words of offices and of insiders, in English. */
export const englishOffice: Pick<Wording, 'plainer' | 'stilted' | 'insiders'> = {
  plainer: {
    utilize: 'use', utilise: 'use', leverage: 'use', functionality: 'feature', functionalities: 'features', touchpoint: 'contact',
    touchpoints: 'contacts', frictionless: 'easy', seamless: 'smooth', efficacy: 'success', efficacious: 'helpful', paradigm: 'way',
    aforementioned: 'this', commence: 'begin', terminate: 'end', endeavour: 'try', endeavor: 'try', ascertain: 'find out',
    subsequent: 'later', requisite: 'needed', procure: 'buy', remuneration: 'pay', disseminate: 'share', holistic: 'whole',
    granular: 'detailed', deliverable: 'result', deliverables: 'results', actionable: 'useful', onboarding: 'first steps',
    proactively: 'early', remediate: 'mend', rectify: 'mend', expedite: 'speed up', attain: 'reach', numerous: 'many',
    sufficient: 'enough', inception: 'start', interface: 'screen', gamification: 'games', fulfilment: 'delivery',
    fulfillment: 'delivery', procurement: 'buying', optimize: 'improve', optimise: 'improve', methodology: 'way',
  }, // biome-ignore format: a list of words
  stilted:
    /\b(?:facilitate|omnichannel|cross-channel|synerg(?:y|ies)|prior to|stakeholders?|ideate|proactive|robust|scalable|verticals|bandwidth|ecosystem|operationali[sz]e|value proposition|resonates?|granularity|pertain(?:s|ing)? to|in accordance with|pursuant|herein|with regard to|lifecycle|customer engagement|learnings|pain points?|best practices|core competenc(?:y|ies)|end-to-end|value-added|low-hanging|key takeaways?|organi[sz]ational objectives)\b/i,
  insiders:
    /\b(?:SLA|KPI|UX|UI|API|NPS|CSAT|CES|CRM|ERP|B2B|B2C|ROI|FAQ|SSO|SaaS|OKR|TTFR|TTR|MTTR|FCR|AHT|IVR|CTA|MVP|POS|KYC|AOV|LTV|CLV|MRR|ARR|SKU|RMA|SOP|QBR|CSM|PII|P[1-4])s?\b(?:-based)?/,
}
