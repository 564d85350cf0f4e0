const WORDS = `
  password passw0rd passwort motdepasse contrasena senha wachtwoord parola mima
  iloveyou welcome letmein sunshine princess football baseball basketball superman batman spiderman starwars pokemon
  dragon master monkey shadow michael jennifer jessica jordan michelle charlie andrew daniel matthew joshua ashley thomas
  trustno qwerty qwertyuiop qwertz azerty azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r
  1q2w3e4r5t q1w2e3r4 zaq12wsx abc123 abcd1234 a1b2c3d4 1234qwer qwer1234 asdf1234 aa123456 admin administrator root
  changeme default secret access login guest hello hellohello freedom whatever internet computer cheese chocolate butterfly
  liverpool arsenal chelsea manchester barcelona realmadrid juventus ferrari mercedes porsche harley mustang corvette
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday london paris berlin vienna madrid shanghai beijing taipei hongkong
  testtest test tester testing temp temporary demo sample example system server network office company business purchase
  purchasing supplier supplies order orders invoice
  woaini woaini520 woaini1314 5201314 1314520 wang li zhang qq123456 a123456789 12345678 123456789 1234567890 87654321
  987654321 11111111 00000000 88888888 66666666 12341234 12121212 11223344 123123123 147258369 741852963 159357 789456123
  0987654321 asdasdasd qweqweqwe zxczxczxc abcabcabc iloveu loveyou lovelove ilovemyself fuckyou fuckoff asshole pussycat
  google facebook linkedin microsoft windows samsung iphone android apple amazon youtube instagram
  nothing killer soccer hockey ginger pepper cookie banana orange purple yellow silver golden diamond flower rainbow
  phoenix thunder tigger snoopy mickey minecraft naruto pikachu matrix merlin gandalf ranger hunter buster
  babygirl angel jasmine nicole hannah amanda samantha victoria alexander benjamin nicholas william christian
`;

/** Passwords, and the words at the heart of passwords, that guessing begins with; lower case, a choice of the most frequent in published breaches. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
