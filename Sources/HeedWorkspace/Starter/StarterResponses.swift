extension StarterFile {
  /// Eight answers to try the workspace with.
  static let responses = StarterFile(
    "responses.csv",
    """
    id,survey,score,comment,language,channel,email,first_name,last_name,company,plan
    demo-1,nps,2,"We won't renew in January. I asked for a named contact three times and nobody answered.",en,e-mail,ruth.kessler@nordlicht.example,Ruth,Kessler,Nordlicht Clinics,enterprise
    demo-2,nps,0,"Half of last week's entries were deleted overnight, and your status page says everything is fine.",en,in-app,p.adeleke@stmargarets.example,Peter,Adeleke,St Margaret's Care Homes,business
    demo-3,nps,6,"Reports are thin: I can see who was late, but not how often.",en,e-mail,jonas@weiss-metallbau.example,Jonas,Weiß,Weiß Metallbau,team
    demo-4,nps,8,排班比以前快多了，就是手机上看整月的表要来回滑，字又小。,zh-Hans,e-mail,wangfang@hehua.example,芳,王,荷花小吃连锁,team
    demo-5,nps,10,"Forty people across three cafés, and the plan is done before my coffee gets cold.",en,e-mail,hannah@copperkettle.example,Hannah,Lowe,Copper Kettle Cafés,team
    demo-6,csat,不满意,问了三次，每次都让我重新描述一遍问题，等了一周。,zh-Hans,support,li.ming@yunshan.example,明,李,云杉酒店,business
    demo-7,csat,very satisfied,Tom found the wrong setting in two minutes.,en,support,,Colin,Marsh,Tidewater Labs,starter
    demo-8,stars,2 stars,The badge reader needs three tries with cold hands.,en,review site,accounts@greenfield.example,,,Greenfield Nurseries,starter
    """)
}
