package io.plumbline.eventlog.simulate;

/** Names as people and firms have them. */
final class Names {
  private static final String SURNAMES =
      "王王王李李李张张张刘刘陈陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文";
  private static final String FIRST = "建国志文明晓海永玉春秀丽红桂小金国庆宏伟立思雨子梓浩俊嘉佳欣雅静淑慧美世德学家振天新光成正清泽一宇";
  private static final String SECOND = "华军平强伟敏杰磊涛超勇刚辉斌鹏飞龙波峰芳娟英霞燕玲梅萍红丹琳洁婷雪倩颖蕾薇莉兰凤荣生林东明亮康宁安然轩航";
  private static final String FIRM = "恒达华鑫瑞丰宏盛泰和嘉信隆昌永兴金源鸿运百川众诚天成顺通广安德美新凯祥荣";
  private static final String[] TRADES = {
    "商贸", "餐饮管理", "建筑劳务", "物业服务", "电子科技", "机械制造", "服装", "人力资源", "物流", "食品", "家政服务", "教育咨询"
  };

  private Names() {}

  /** A person's name. */
  static String person(Dice dice) {
    String surname = letter(SURNAMES, dice);
    String second = letter(SECOND, dice);
    return dice.perMille(250) ? surname + second : surname + letter(FIRST, dice) + second;
  }

  /** A firm's name. */
  static String firm(Dice dice) {
    String name = letter(FIRM, dice) + letter(FIRM, dice);
    return name + TRADES[dice.below(TRADES.length)] + "有限公司";
  }

  private static String letter(String from, Dice dice) {
    int at = dice.below(from.length());
    return from.substring(at, at + 1);
  }
}
