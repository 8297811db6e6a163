package gradus.files;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that Windows keeps for devices, whatever follows their first dot. */
public final class DeviceNames {

  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(\\..*)?");

  private DeviceNames() {}

  /** Returns whether a file or folder of this name is a device there. */
  public static boolean include(String name) {
    return DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
