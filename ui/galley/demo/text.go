//go:build galleydemo

package main

const original = `Bộ trưởng Quốc phòng Nga thăm Bắc Kinh
Bộ trưởng Quốc phòng Nga Andrei Belousov hôm thứ Ba đã đến Bắc Kinh. Ông đã gặp Trương Hựu Hiệp, phó chủ tịch Quân ủy Trung ương, theo hãng tin TASS.
Điều gì đã được thảo luận
Hai bên nói về 75 dự án chung và về việc hợp tác quốc phòng giữa hai nước trong những năm tới.
Mục một
Mục hai
Министр обороны РФ Андрей Белоусов встретился в Пекине с заместителем председателя Центрального военного совета КНР.
俄罗斯国防部长安德烈·别洛乌索夫周二在北京会见了中央军委副主席张又侠，双方就进一步加强两军合作交换了意见。会谈持续了两个小时。
وصل وزير الدفاع الروسي أندريه بيلوسوف إلى بكين في 15 أكتوبر 2024 لإجراء محادثات مع نظيره الصيني (تشانغ يوشيا) حول التعاون العسكري.
รัฐมนตรีว่าการกระทรวงกลาโหมรัสเซียเดินทางถึงกรุงปักกิ่งเพื่อหารือกับประธานคณะกรรมาธิการทหารกลาง
Hết.`

const translation = `Russlands Verteidigungsminister besucht Peking
Der russische Minister der Verteidigung Andrei Belousov ist am Montag in Peking eingetroffen. Er traf Herrn Truong, den stellvertretenden Vorsitzenden der Zentralen Militärkommission, berichtet TASS. Der Minister Beloussow sprach auch mit der Presse.
Was besprochen wurde
Beide Seiten sprachen über 57 Vorhaben und darüber, wie sie in den kommenden Jahren gemeinsam für die Sicherheit sorgen wollen.
Punkt eins
Punkt zwei
Der Verteidigungsminister Andrej Beloussow traf in Peking den stellvertretenden Vorsitzenden der Zentralen Militärkommission der Volksrepublik China.
Der russische Verteidigungsminister Andrej Beloussow (俄罗斯国防部长) traf am Dienstag in Peking Zhang Youxia. Das Gespräch dauerte zwei Stunden.
Das Wort עברית 123 steht hier, und (עברית 45%) dort; العربية ٣٤ auch. Emoji 👩‍👩‍👧‍👦 und 🇩🇪 sowie é.
Der Minister kam nach Bangkok.
Ende.`
