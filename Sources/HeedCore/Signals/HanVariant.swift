/// Which written language a Han character gives away.
///
/// The characters are the commonest of those that only one of the three writes; the pairs of
/// simplified and traditional ones agree with Unicode's Unihan database (kSimplifiedVariant,
/// kTraditionalVariant). Characters that two of them share, such as 后 and 里, are left out.
enum HanVariant: UInt8 {
  case shared
  case simplified
  case traditional
  case japanese

  /// For each character from U+4E00 to U+9FFF, the raw value of its variant.
  static func table() -> [UInt8] {
    var table = [UInt8](repeating: shared.rawValue, count: 0x9FFF - 0x4E00 + 1)
    let variants = [
      (simplifiedCharacters, simplified), (traditionalCharacters, traditional),
      (japaneseCharacters, japanese),
    ]
    for (characters, variant) in variants {
      for scalar in characters.unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
        table[Int(scalar.value) - 0x4E00] = variant.rawValue
      }
    }
    return table
  }

  private static let simplifiedCharacters = """
    这来时会国个过对说学开还问见没动现长间样关点经头业进实无话体电机应东车给边听让谁觉认气产\
    钱买卖单订费账务员错难马发们么吗从当两书请谢亲爱欢热态线网络联户数库资讯导录号码验证设备\
    维护连续断闪顿载传输图标签页写读选项题类级别终归与并将尽够较总结统计术习练专责质优势弃换\
    坏处复杂简张严紧决议论评语词译兴奋满赞诚恳亿岁师岛湾华汉龙凤鸟鱼门闭阅队阶际陆险随隐离邮\
    运迟远违达迁递逻遗园围圆块坚场报声壳奖妇妈娱婴孙宁宝审宽宾寻寿尔层属岗币帅带帮庆废异强弹\
    彻怀忆怅恶恼悦惊惯愤戏战扩扫扬执抢担拟拥择挥损捡摆摇敌旧显晓暂条构枪栏树档桥检楼横欧残毁\
    毕汇汤沟泪洁浅测济浏浓涛润涨渐渔溃滚滞灭灯灵炼烂烦烧爷牵犹状独狱猎环玛疗疯痴皱盖监盘睁矿\
    碍礼祸稳穷窃竞笔筛粮纠红约纪纯纲纳纵纷纸组细织绍绑绕绘绝绩绪绿缓编缘缩罗罚罢职聪肃脑脸脱\
    艺节苏茧获虑虽补装规视览触讨训记讲许访诉诊试诗该详误询调谈谓财败货购贵贷贴贸赔赖赚赛赢趋\
    跃践轨转轮软轻辆辑辞辩迈释针钟钢钥钮铁银链销锁锅键镜闲闹闻阴阳陈陕隶雾静顶顺须顾预领频颜\
    额风飞饭饮馆馈驱驻骂骗骚鲜麦黄齐齿龄龟种价据极适确胜愿广万荐为湿
    """

  /// The last ones are written in Cantonese alone.
  private static let traditionalCharacters = """
    這來時會國個過對說學開還問見沒動現長間樣關點經頭業進實無話體電機應東車給邊聽讓誰覺認氣產\
    錢買賣單訂費賬務員錯難馬發們麼嗎從當兩書請謝親愛歡熱態線網絡聯戶數庫資訊導錄號碼驗證設備\
    維護連續斷閃頓載傳輸圖標簽頁寫讀選項題類級別終歸與並將盡夠較總結統計術習練專責質優勢棄換\
    壞處復雜簡張嚴緊決議論評語詞譯興奮滿贊誠懇億歲師島灣華漢龍鳳鳥魚門閉閱隊階際陸險隨隱離郵\
    運遲遠違達遷遞邏遺園圍圓塊堅場報聲殼獎婦媽娛嬰孫寧寶審寬賓尋壽爾層屬崗幣帥帶幫慶廢異強彈\
    徹懷憶悵惡惱悅驚慣憤戲戰擴掃揚執搶擔擬擁擇揮損撿擺搖敵舊顯曉暫條構槍欄樹檔橋檢樓橫歐殘毀\
    畢匯湯溝淚潔淺測濟瀏濃濤潤漲漸漁潰滾滯滅燈靈煉爛煩燒爺牽猶狀獨獄獵環瑪療瘋癡皺蓋監盤睜礦\
    礙禮禍穩窮竊競筆篩糧糾紅約紀純綱納縱紛紙組細織紹綁繞繪絕績緒綠緩編緣縮羅罰罷職聰肅腦臉脫\
    藝節蘇繭獲慮雖補裝規視覽觸討訓記講許訪訴診試詩該詳誤詢調談謂財敗貨購貴貸貼貿賠賴賺賽贏趨\
    躍踐軌轉輪軟輕輛輯辭辯邁釋針鐘鋼鑰鈕鐵銀鏈銷鎖鍋鍵鏡閒鬧聞陰陽陳陝隸霧靜頂順須顧預領頻顏\
    額風飛飯飲館饋驅駐罵騙騷鮮麥黃齊齒齡龜種價後係據於劃極萬適廣願遊濕確勝範薦裡為嘅咗喺唔冇\
    嗰
    """

  private static let japaneseCharacters = """
    気対応検価発読変続図売帰円駅険験権歳戦済経関様転働込払拡処労蔵総雑値焼譲拝仏塩壊択沢渋継\
    臓覧訳鉄顕黙亜悪圧囲壱栄営駆団伝徳楽県鶏軽剣厳効実従渉縄畳縦乗浄剰嬢醸粋酔穂髄瀬斉摂専繊\
    挿巣捜騒単弾遅鋳庁聴
    """
}
