/// Characters with a second usual reading, which ICU, giving one reading a character, leaves out: common knowledge of
/// the language, each line `character readings`, tones left away. A reading ICU has already is not doubled.
let polyphones = """
    阿 a e
    埃 ai
    艾 ai yi
    熬 ao
    扒 ba pa
    把 ba
    柏 bai bo
    膀 bang pang
    磅 bang pang
    剥 bo bao
    薄 bao bo
    堡 bao bu pu
    暴 bao
    辟 bi pi
    扁 bian pian
    便 bian pian
    泊 bo po
    伯 bo bai
    卜 bu bo
    参 can shen cen
    藏 cang zang
    曾 zeng ceng
    差 cha chai ci
    查 cha zha
    单 dan shan chan
    长 chang zhang
    厂 chang
    场 chang
    车 che ju
    朝 chao zhao
    嘲 chao zhao
    称 cheng chen
    乘 cheng sheng
    盛 sheng cheng
    澄 cheng deng
    匙 chi shi
    冲 chong
    重 zhong chong
    仇 chou qiu
    臭 chou xiu
    畜 chu xu
    传 chuan zhuan
    幢 chuang zhuang
    绰 chuo chao
    伺 ci si
    枞 cong zong
    攒 zan cuan
    撮 cuo zuo
    大 da dai
    待 dai
    弹 dan tan
    石 shi dan
    叨 dao tao
    得 de dei
    地 di de
    的 de di
    提 ti di
    调 diao tiao
    丁 ding
    都 dou du
    读 du dou
    度 du duo
    囤 tun dun
    恶 e wu
    番 fan pan
    坊 fang
    否 fou pi
    佛 fo fu
    服 fu
    脯 fu pu
    盖 gai ge
    干 gan
    葛 ge
    个 ge
    给 gei ji
    合 he ge
    颈 jing geng
    红 hong gong
    估 gu
    骨 gu
    谷 gu yu
    贾 jia gu
    龟 gui jun qiu
    柜 gui ju
    炅 jiong gui
    涡 wo guo
    哈 ha
    还 hai huan
    行 xing hang
    吭 keng hang
    巷 xiang hang
    号 hao
    和 he huo hu
    核 he hu
    荷 he
    吓 xia he
    红 hong
    虹 hong jiang
    华 hua
    划 hua
    化 hua
    会 hui kuai
    混 hun
    豁 huo
    奇 qi ji
    期 qi ji
    其 qi ji
    稽 ji qi
    系 xi ji
    亟 ji qi
    夹 jia ga
    茄 qie jia
    假 jia
    间 jian
    监 jian
    槛 jian kan
    见 jian xian
    降 jiang xiang
    将 jiang qiang
    强 qiang jiang
    角 jiao jue
    校 xiao jiao
    觉 jue jiao
    嚼 jiao jue
    侥 jiao yao
    缴 jiao zhuo
    结 jie
    解 jie xie
    芥 jie gai
    禁 jin
    劲 jin jing
    尽 jin
    茎 jing
    居 ju
    圈 quan juan
    卷 juan
    隽 jun juan
    倔 jue
    咖 ka ga
    卡 ka qia
    看 kan
    壳 ke qiao
    可 ke
    空 kong
    拉 la
    落 luo la lao
    蓝 lan
    烙 lao luo
    乐 le yue
    勒 le lei
    了 le liao
    累 lei
    擂 lei
    丽 li
    俩 liang lia
    量 liang
    凉 liang
    六 liu lu
    陆 lu liu
    露 lu lou
    绿 lv lu
    率 lv shuai
    论 lun
    脉 mai mo
    埋 mai man
    蔓 man wan
    氓 mang meng
    冒 mao mo
    没 mei mo
    糜 mi mei
    秘 mi bi
    泌 mi bi
    模 mo mu
    缪 miao mou miu
    磨 mo
    抹 mo ma
    牟 mou mu
    万 wan mo
    哪 na nei
    那 na nuo
    娜 na nuo
    南 nan na
    呢 ne ni
    尿 niao sui
    宁 ning
    弄 nong long
    疟 nve yao
    区 qu ou
    排 pai
    迫 po pai
    胖 pang pan
    刨 pao bao
    炮 pao bao
    喷 pen
    朴 pu piao po
    瀑 pu bao
    曝 pu bao
    漆 qi
    纤 xian qian
    铅 qian yan
    翘 qiao
    切 qie
    亲 qin qing
    曲 qu
    雀 que qiao
    若 ruo re
    塞 sai se
    散 san
    丧 sang
    色 se shai
    煞 sha
    厦 sha xia
    折 zhe she
    杉 shan sha
    舍 she
    召 zhao shao
    射 she ye
    身 shen juan
    什 shen shi
    沈 shen chen
    省 sheng xing
    识 shi zhi
    似 si shi
    食 shi si
    氏 shi zhi
    殖 zhi shi
    属 shu zhu
    术 shu zhu
    熟 shu shou
    数 shu shuo
    说 shuo shui yue
    宿 su xiu
    遂 sui
    缩 suo su
    沓 ta da
    台 tai
    汤 tang shang
    陶 tao yao
    帖 tie
    通 tong
    吐 tu
    拓 tuo ta
    洼 wa
    瓦 wa
    尾 wei yi
    尉 wei yu
    蔚 wei yu
    纹 wen
    乌 wu
    洗 xi xian
    铣 xi xian
    夏 xia
    鲜 xian
    相 xiang
    肖 xiao
    削 xue xiao
    叶 ye xie
    血 xue xie
    吁 yu xu
    许 xu hu
    旋 xuan
    咽 yan ye
    殷 yin yan
    燕 yan
    約 yue yao
    约 yue yao
    钥 yao yue
    耀 yao
    掖 ye
    艾 ai yi
    遗 yi wei
    乾 gan qian
    应 ying
    佣 yong
    予 yu
    俞 yu shu
    员 yuan yun
    芸 yun
    晕 yun
    载 zai
    择 ze zhai
    扎 zha za
    轧 zha ya ga
    炸 zha
    翟 zhai di
    粘 zhan nian
    占 zhan
    着 zhe zhao zhuo
    著 zhu zhe zhao zhuo
    爪 zhua zhao
    正 zheng
    只 zhi
    仔 zai zi
    中 zhong
    种 zhong chong
    祭 ji zhai
    轴 zhou
    蚌 beng bang
    亳 bo
    卒 zu cu
    钻 zuan
    琢 zhuo zuo
    综 zong
    柞 zuo zha
    尹 yin
    任 ren
    盖 gai ge
    晟 sheng cheng
    单 dan shan chan
    嗯 en ng
    女 nv ru
    车 che ju
    圳 zhen
    泷 long shuang
    """
