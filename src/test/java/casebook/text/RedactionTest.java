package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is masked and what is kept. None of the names, numbers and keys is anybody's.
class RedactionTest {
  private static final Redaction REDACTION = LexiconReader.shipped().redaction();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mail marie.dupont+mac@example.org, thanks | mail ⟨e-mail⟩, thanks",
        "<marie@mail.example.co.uk>. | <⟨e-mail⟩>.",
        "mailto:marie%40example.org | mailto:⟨e-mail⟩",
        "jürgen.müller@beispiel.de | ⟨e-mail⟩",
        "marie [at] example [dot] org | ⟨e-mail⟩",
        "marie (at) example.org | ⟨e-mail⟩",
        "+49 30 1234567 | ⟨phone⟩",
        "+49 (0)30 1234567, after six | ⟨phone⟩, after six",
        "+33 6 12 34 56 78 or +44 20 7946 0958 | ⟨phone⟩ or ⟨phone⟩",
        "+14085550123 | ⟨phone⟩",
        "0049 30 1234567 | ⟨phone⟩",
        "(408) 555-0123 | ⟨phone⟩",
        "1-408-555-0123. | ⟨phone⟩.",
        "408.555.0123 | ⟨phone⟩",
        "030 / 1234 5678 | ⟨phone⟩",
        "030/12345678 | ⟨phone⟩",
        "0151-23456789 | ⟨phone⟩",
        "01512345678 | ⟨phone⟩",
        "06 12 34 56 78 | ⟨phone⟩",
        "01.23.45.67.89 | ⟨phone⟩",
        "020 7946 0958 | ⟨phone⟩",
        "07700 900123 | ⟨phone⟩",
        "Phone: 555 0123 99 | Phone: ⟨phone⟩",
        "Tel. 40 55 50 123 | Tel. ⟨phone⟩",
        "Telefonnummer: 40 55 50 123 | Telefonnummer: ⟨phone⟩",
      })
  void mail_and_phone_are_masked(String text, String masked) {
    assertThat(REDACTION.of(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Serial Number (system): C02XK1ABJGH5 | Serial Number (system): ⟨serial number⟩",
        "serial number is c02xk1abjgh5 | serial number is ⟨serial number⟩",
        "S/N: H7XQ2L9KVD | S/N: ⟨serial number⟩",
        "SN=12345678 | SN=⟨serial number⟩",
        "Seriennummer: FVFXC0AAHV29 | Seriennummer: ⟨serial number⟩",
        "Numéro de série : FVFXC0AAHV29 | Numéro de série : ⟨serial number⟩",
        "`\"IOPlatformSerialNumber\" = \"C02XK1ABJGH5\"` | `\"IOPlatformSerialNumber\" = \"⟨serial"
            + " number⟩\"`",
        "the machine C02XK1ABJGH5, new | the machine ⟨serial number⟩, new",
        "SRNM:[C02XK1ABJGH5] | SRNM:[⟨serial number⟩]",
        "ECID: 0x1A2B3C4D5E6F | ECID: ⟨ECID⟩",
        "ECID:001A2B3C4D5E6F26 IBFL:3D | ECID:⟨ECID⟩ IBFL:3D",
        "ApECID = 6303405673529390 | ApECID = ⟨ECID⟩",
        "UniqueChipID: 6303405673529390 | UniqueChipID: ⟨ECID⟩",
        "idevicerestore -i 0x1A2B3C4D5E6F -e x | idevicerestore -i ⟨ECID⟩ -e x",
        "device 0x001a2b3c4d5e6f26 went | device ⟨ECID⟩ went",
        "UDID: 00008112-001A2B3C4D5E6F26 | UDID: ⟨id⟩",
        "Hardware UUID: 4C4C4544-0051-3010-8051-B4C04F4E4D32 | Hardware UUID: ⟨id⟩",
        "00008112-001A2B3C4D5E6F26 | ⟨id⟩",
        "IMEI 49 015420 323751 8 | IMEI ⟨id⟩",
        "ether 3c:22:fb:12:34:56 | ether ⟨id⟩",
        "MAC 3C-22-FB-12-34-56 | MAC ⟨id⟩",
        "at 192.168.178.23:8080 | at ⟨address⟩:8080",
        "http://10.0.0.7/x | http://⟨address⟩/x",
        "from 10.0.0.7. | from ⟨address⟩.",
        "fe80::1c2d:3e4f:5a6b%en0 | ⟨address⟩%en0",
        "2001:0db8:85a3:0000:0000:8a2e:0370:7334 | ⟨address⟩",
      })
  void machines_are_masked(String text, String masked) {
    assertThat(REDACTION.of(text.replace("`", ""))).isEqualTo(masked.replace("`", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/Users/marie/Library/Logs | /Users/⟨user⟩/Library/Logs",
        "in /Users/marie.dupont. | in /Users/⟨user⟩.",
        "/System/Volumes/Data/Users/marie | /System/Volumes/Data/Users/⟨user⟩",
        "/home/marie/x | /home/⟨user⟩/x",
        "C:\\Users\\Marie\\x | C:\\Users\\⟨user⟩\\x",
        "C:\\Users\\Marie Dupont\\x | C:\\Users\\⟨user⟩\\x",
        "marie@Maries-MacBook-Pro ~ % sw_vers | ⟨user⟩@⟨host⟩ ~ % sw_vers",
        "root@box:~# ls | ⟨user⟩@⟨host⟩:~# ls",
        "[marie@box src]$ ls | [⟨user⟩@⟨host⟩ src]$ ls",
        "Maries-MBP:~ marie$ ls | ⟨host⟩:~ ⟨user⟩$ ls",
        "Maries-MacBook-Pro.local answers | ⟨host⟩ answers",
        "nas.fritz.box, printer.lan | ⟨host⟩, ⟨host⟩",
        "ssh -p 22 marie@server | ssh -p 22 ⟨user⟩@⟨host⟩",
        "2023-01-12 18:09:31+01 Maries-MBP softwareupdated[562]: x | 2023-01-12 18:09:31+01 ⟨host⟩"
            + " softwareupdated[562]: x",
        "Computer Name: Marie’s MacBook Pro | Computer Name: ⟨host⟩",
        "User Name: Marie Dupont (marie) | User Name: ⟨user⟩",
      })
  void people_and_hosts_are_masked(String text, String masked) {
    assertThat(REDACTION.of(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sk-abcDEF123456789012345 | ⟨secret⟩",
        "ghp_abcdefghijklmnop1234 | ⟨secret⟩",
        "github_pat_11ABCDEFG0123456789 | ⟨secret⟩",
        "xoxb-123456789012-abcdef | ⟨secret⟩",
        "AKIAABCDEFGHIJKLMNOP | ⟨secret⟩",
        "AIzaSyA1234567890abcdefghijklmnopqrstuv | ⟨secret⟩",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_123 | ⟨secret⟩",
        "Authorization: Bearer abcdef0123456789 | Authorization: Bearer ⟨secret⟩",
        "api_key=abc123def456 | api_key=⟨secret⟩",
        "apiKey: \"abc123def456\" | apiKey: \"⟨secret⟩\"",
        "X-API-KEY: abc123def456 | X-API-KEY: ⟨secret⟩",
        "access_token=abc123def456&x=1 | access_token=⟨secret⟩&x=1",
        "DB_PASSWORD=hunter2secret | DB_PASSWORD=⟨secret⟩",
        "\"password\": \"hunter2secret\" | \"password\": \"⟨secret⟩\"",
        "the password is hunter22 | the password is ⟨secret⟩",
        "Passwort: geheim123 | Passwort: ⟨secret⟩",
        "tool --password hunter2secret | tool --password ⟨secret⟩",
        "AB12-CD34-EF56-GH78-IJ90-KL12 | ⟨secret⟩",
        "https://marie:hunter2@example.org/x | https://⟨secret⟩/x",
        "https://marie:hunter2@nas:81/x | https://⟨secret⟩@nas:81/x",
        "https://example.org/x?token=abc123def456 | https://example.org/x?token=⟨secret⟩",
      })
  void secrets_are_masked(String text, String masked) {
    assertThat(REDACTION.of(text)).isEqualTo(masked);
  }

  @Test
  void a_private_key_is_masked_over_its_lines() {
    String key =
        "before\n-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nMIIEow/abc+\nDEF=\n"
            + "-----END RSA PRIVATE KEY-----\nafter";
    assertThat(REDACTION.of(key)).isEqualTo("before\n⟨secret⟩\nafter");
  }

  @Test
  void a_property_list_loses_the_value_of_its_key() {
    assertThat(REDACTION.of("<key>ApECID</key>\n  <integer>6303405673529390</integer>"))
        .isEqualTo("<key>ApECID</key>\n  <integer>⟨id⟩</integer>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10151.41.12",
        "System Firmware Version: 10151.41.12",
        "2024-05-12",
        "2024-05-12 10:11:12.123456+0200 0x1f2 Default",
        "on 12.05.2024, 05/12/2024",
        "13.6.4",
        "MSU_UPDATE_23D60_patch_14.3.1_major",
        "0xFCA (4042)",
        "Error Domain=SUMacControllerError Code=7740 \"SUMacControllerErrorInvalid=7740\"",
        "Mac14,6 and A2780",
        "MU2G3ZM/A, Z14W00106LL/A",
        "bridgeOS 25.6.71.0.0,0",
        "8422.100.650",
        "iBoot-11881.61.3",
        "build 23F79",
        "UniversalMac_14.5_23F79_Restore.ipsw",
        "version 1.2.3.4",
        "v10.2.3.4",
        "0xfffffe0012345678",
        "0x00007fff5fbff8c0 and 0x0000000104a3c000",
        "-2102F",
        "127.0.0.1, ::1, 0.0.0.0, 255.255.255.0",
        "volume 12345678-1234-1234-1234-123456789012",
        "panic(cpu 0 caller 0xfffffe0012345678): watchdog timeout",
        "/Users/Shared/x, /Users/$USER/y, /Users/<user>/z, /Users/~/a, C:\\Users\\Public\\x",
        "https://www.apple.com/home/macos",
        "https://support.apple.com/en-us/102675",
        "icon@2x.png",
        "@marie said",
        "12:34:56 and 10:11:12",
        "std::vector<a::b>",
        "AMRestoreErrorDomain 1110",
        "disk3s1s1, 500,107,862,016 bytes",
        "the token is gone; the password is wrong",
        "2021 123 4567 items",
        "kern.osversion: 23F79",
        "git@2.39.1",
        "2018 04 17 03 24 22",
        "00 26 01 26 02 26 03 26 04 26 05 26 06 26 07 26",
        "Start_Stop_Count 0x0032 083 083 000 Old_age",
        "Compiz 0.9.7.12, Installer 1.8.9.6, (>= 2.8.12.1)",
        "WDC WD3200BEVT-75ZCT2",
        "it wants the password: [sudo] password",
        "watch?v=K1P5F1WEV3I, PMC4003706, DIRECT3D11, 10XXXXXX130",
        "-100 200 3000, 0.5 1000 20000",
      })
  void what_only_looks_alike_is_kept(String text) {
    assertThat(REDACTION.of(text)).isEqualTo(text);
  }

  @Test
  void masking_twice_changes_nothing_more() {
    String text =
        "marie@Maries-MBP ~ % ssh marie@10.0.0.7 # password: hunter22, S/N C02XK1ABJGH5"
            + " +49 30 1234567 /Users/marie ECID: 0x1A2B3C4D5E6F token=abc12345678\n"
            + "Computer Name: Maries MacBook\nhttps://marie:x@nas.local/?api_key=abc123def";
    String once = REDACTION.of(text);
    assertThat(REDACTION.of(once)).isEqualTo(once);
    assertThat(once).doesNotContain("marie").doesNotContain("Marie");
  }

  @Test
  void what_stands_in_somebodys_own_angle_quotes_is_masked() {
    assertThat(REDACTION.of("⟨marie@example.org⟩")).isEqualTo("⟨⟨e-mail⟩⟩");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error: could not open /Users/marie/Library/x.plist",
        "failed for ECID: 0x1A2B3C4D5E6F",
        "device 0x1A2B3C4D5E6F failed",
        "mail to marie@example.org failed",
        "connection to Maries-Mac.local failed",
      })
  void a_masked_message_has_the_signature_it_had(String message) {
    Signatures signatures = LexiconReader.shipped().signatures();
    assertThat(REDACTION.of(message)).contains("⟨");
    assertThat(signatures.of(REDACTION.of(message))).isEqualTo(signatures.of(message));
  }

  @Test
  void what_a_label_gave_away_is_masked_without_it_too() {
    Redaction knowing = REDACTION.knowing(List.of("Serial Number: 1234567"));
    assertThat(knowing.of("it is 1234567.")).isEqualTo("it is ⟨id⟩.");
    assertThat(REDACTION.of("it is 1234567.")).isEqualTo("it is 1234567.");
  }

  @Test
  void a_long_log_is_masked_in_time() {
    String log =
        IntStream.range(0, 4000)
            .mapToObj(i ->
                "2023-01-12 18:09:31+01 Maries-MBP softwareupdated[562]: SUOSUMobileSoftware"
                    + "UpdateController: 0x60000"
                    + (1000000 + i)
                    + " failed: Error Domain=SUMac"
                    + "ControllerError Code=7740 at 10.0.0."
                    + i % 256)
            .collect(Collectors.joining("\n"));
    long start = System.nanoTime();
    String masked = REDACTION.of(log);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(masked).doesNotContain("Maries").doesNotContain("10.0.0.").contains("Code=7740");
    assertThat(took).isLessThan(Duration.ofSeconds(15));
  }
}
