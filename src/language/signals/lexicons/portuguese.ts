import type { Lexicon } from './listed.ts'

/** The strong words only. */
export const portuguese: Lexicon = {
  question: {
    3: '^ como faço/posso/funciona/é, ^ quando, ^ onde, ^ por que, ^ porque não, ^ quanto/quanta/quantos/quantas, ^ qual/quais, ^ posso, ^ o que, ^ é possível, ^ há alguma/algum, ^ tem como, podem/pode/poderia/poderiam me dizer, gostaria de saber, queria/quero saber, tenho uma dúvida/pergunta',
    2: '?',
    '-3': 'estão brincando, é brincadeira',
  },
  request: {
    3: 'por favor, gostaria, quero, queria, preciso, solicito, peço, podem/pode/poderia/poderiam … ajudar/enviar/verificar/devolver/alterar, me ajudem, ajudem, devolvam, exijo, meu dinheiro de volta',
    0: 'gostaria de saber, quero saber, queria saber',
  },
  complaint: {
    3: 'péssim*, horrível, horríveis, terrível, ruim, vergonha, vergonhos*, inaceitável, decepcion*, golpe, não funciona*, reclama*, pior, desastr*, frustra*, lixo, nunca mais, absurdo, não consigo, descaso, enganos*',
    2: 'problema*, erro, erros, lento, lenta, infelizmente, muito caro, demora*, atras*, falta, caro, mal',
    0: 'sem problemas, nenhum problema, nada mal',
  },
  praise: {
    3: 'excelente*, ótim*, perfeit*, maravilhos*, incrível, adoro, adorei, amei, recomendo, muito bom/boa/bem/satisfeito/satisfeita/prático/feliz, fantástic*, o melhor, a melhor, parabéns',
    2: 'bom, boa, bem, rápid*, obrigad*, satisfeit*, fácil, útil, gentil, atencios*, feliz',
    0: 'não recomendo, bom dia, boa tarde, boa noite, nada bom',
  },
  suggestion: {
    3: 'seria bom/ótimo/melhor/legal/interessante, deveriam, deveria, sugiro, sugestão, poderiam melhorar/adicionar/incluir, gostaria que',
  },
  urgency: {
    3: 'urgente*, urgência, o mais rápido possível, o quanto antes, imediatamente, agora mesmo, até amanhã, com urgência',
  },
  churn: {
    3: 'cancelar … assinatura/conta/contrato/plano, cancelar, cancelamento, mudar de banco/operadora/empresa, encerrar … conta, fechar minha conta, concorrência, concorrente, nunca mais, vou sair, trocar de banco/operadora, outra empresa/operadora',
    0: 'cancelar … pedido/pagamento/reserva/compra',
  },
  escalation: {
    3: 'advogad*, gerente, supervisor*, procon, reclame aqui, processar, processo, justiça, tribunal, anatel, defesa do consumidor, livro de reclamações, medidas legais, ouvidoria, denúncia, denunciar',
  },
  effort: {
    3: '# vezes, várias vezes, muitas vezes, há # dias/semanas/meses/horas, faz # dias/semanas/meses, de novo, novamente, sem resposta, ninguém responde/resolve, ainda não, continuo esperando/à espera, complicad*, perda de tempo, perder … tempo',
    2: 'difícil, difíceis, esperando, espera',
  },
  acknowledges: {
    3: 'entendo, entendemos, compreendo, compreendemos, tem razão, você tem razão, obrigado por, obrigada por, lamentamos que',
  },
  apologises: {
    3: 'desculp*, sinto muito, sentimos muito, lamentamos, lamento, perdão, nosso erro, pedimos desculpa',
  },
  explains: { 3: 'porque, devido a, por causa, o motivo, a razão, isso significa, pois' },
  commits: {
    3: 'reembolsei, enviei, já enviamos, já reembolsamos, vou, vamos, vou verificar, receberá, você receberá, até amanhã/segunda/sexta, em # horas/dias, dentro de, estou cuidando',
  },
  personal: { 3: 'olá @, oi @, caro @, cara @, prezado @, prezada @' },
  courtesy: {
    3: 'obrigado, obrigada, por favor, olá, bom dia, boa tarde, atenciosamente, cumprimentos, de nada, abraço',
  },
}
