import Testing

@testable import HeedCore

@Suite struct LanguageDetectorTests {
  private let detector = LanguageDetector()

  @Test(arguments: [
    "The dashboard has been very slow for three weeks.",
    "Great product, love it!",
    "Terrible customer service experience overall",
    "I've been waiting for a refund since March",
    "Don\u{2019}t know why it isn\u{2019}t working anymore",
    "WORST SUPPORT EVER. NEVER AGAIN",
    "easy to use and fast",
    "Your team helped me in no time",
    "Login doesn't work on my phone",
    "we are switching to a competitor",
    "Everything works as it should",
    "The café near your Zürich office is great, but the support is not",
    "Our office in 北京市朝阳区 was not able to log in this morning",
    "My order #12345 was charged twice and nobody answered my email",
    "ok but pricing is too high for what you get",
    "Please add dark mode",
    "Keeps crashing after the last update",
    "It is what it is",
  ])
  func english(text: String) {
    #expect(detector.language(of: text) == .english)
  }

  @Test(arguments: [
    "这个产品非常好用，客服也很热情。", "太慢了", "还可以", "系统总是崩溃，我要退款！",
    "价格太贵，准备换别家", "App经常闪退", "我们用Salesforce和HubSpot集成，效果很好", "超好用の产品",
    "客服态度很差，等了三天都没人回复", "Dashboard功能很好用", "好", "一般般", "5分，推荐给朋友",
    "UI设计不错，但是API文档太少了", "我买了スプラトゥーン，快递很慢",
  ])
  func simplifiedChinese(text: String) {
    #expect(detector.language(of: text) == .simplifiedChinese)
  }

  @Test(arguments: [
    "這個產品非常好用，客服也很熱情。", "系統總是當機，我要退費！", "價格太貴，準備換別家",
    "請問什麼時候可以解決這個問題？", "App經常閃退", "客服態度很差，等了三天都沒人回覆",
    "呢個app成日死機，好難用", "發票開錯了兩次",
  ])
  func traditionalChinese(text: String) {
    #expect(detector.language(of: text) == .traditionalChinese)
  }

  @Test(arguments: [
    "とても使いやすいです。", "サポートの対応が遅い", "アプリがすぐ落ちます", "最高のサービスでした！",
    "ログインできません", "対応最悪", "価格が高すぎる。他社に乗り換えます。", "ｻﾎﾟｰﾄが遅い", "良い",
    "APIのドキュメントが少ない", "サービス",
  ])
  func japanese(text: String) {
    #expect(detector.language(of: text) == .japanese)
  }

  @Test(arguments: [
    "정말 편리합니다.", "고객 지원이 너무 느려요", "앱이 자꾸 꺼져요", "환불해 주세요",
    "API 문서가 부족해요", "좋아요", "大韓民國에서 사용하고 있습니다",
  ])
  func korean(text: String) {
    #expect(detector.language(of: text) == .korean)
  }

  @Test(arguments: [
    // Nothing to judge by.
    "", " ", "...", "12345", "👍👍👍", "10/10", "ok", "Great", "Support", "n/a", "asdf asdf asdf asdf",
    "john.smith@example.com", "https://example.com/a/b?c=d",
    // German, Dutch, Swedish, Danish, Norwegian.
    "Der Support war sehr freundlich, aber das Dashboard ist zu langsam.",
    "Ich warte seit drei Wochen auf eine Antwort", "Alles super, gerne wieder",
    "Leider ist die App in der neuen Version nicht mehr so gut",
    "Was will man mehr? Service am Telefon war so gut",
    "De app is veel te langzaam en de support reageert niet",
    "Ik ben heel tevreden over het product",
    "Er is geen contact met support en we zijn in de war",
    "Appen är väldigt långsam och supporten svarar inte", "Det er for dyrt og for langsomt",
    "Jeg har ventet i tre uker på svar",
    // French, Spanish, Italian, Portuguese, Romanian, Catalan.
    "Le service client est très lent et je veux un remboursement", "Très bon produit",
    "Je ne suis pas satisfait du support", "C'est trop cher pour ce que c'est",
    "Excellent service client", "El servicio es muy lento y no funciona",
    "Me gusta mucho el producto, pero es caro", "No me gusta",
    "Il supporto è stato molto gentile ma lento", "Non funziona mai",
    "O aplicativo é muito lento e não funciona", "Um produto bom mas caro",
    "Aplicația este foarte lentă", "El producte funciona molt bé",
    // Others in the Latin script.
    "Bardzo dobry produkt, polecam", "Uygulama çok yavaş ve destek yok",
    "Sovellus on todella hidas eikä tuki vastaa", "Az alkalmazás nagyon lassú",
    "Aplikasinya lambat dan saya tidak puas", "Ứng dụng rất chậm và hay bị lỗi",
    "Ang ganda ng app na ito", "Aplikace je pomalá a podpora neodpovídá",
    // Other scripts.
    "Поддержка работает очень медленно", "Η εφαρμογή είναι πολύ αργή", "التطبيق بطيء جدا",
    "האפליקציה איטית מאוד", "ऐप बहुत धीमा है", "แอปช้ามาก", "Додаток дуже повільний",
  ])
  func unsure(text: String) {
    #expect(detector.language(of: text) == nil)
  }

  @Test func caseAndWidthOfQuotesDoNotMatter() {
    let text = "I can\u{2019}t believe how slow this is"
    #expect(detector.language(of: text) == .english)
    #expect(detector.language(of: text.uppercased()) == .english)
  }

  @Test func longTextsAreReadToTheirEnd() {
    let filler = String(repeating: "lorem ipsum ", count: 100)
    let english = String(repeating: "the support was very good ", count: 1_000)
    #expect(detector.language(of: filler) == nil)
    #expect(detector.language(of: filler + english) == .english)
  }
}
