using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FakeDrivers.Ldap;

/// <summary>Options out of a configuration section.</summary>
internal static class LdapConnectionSettings
{
    private const string Known = "Url, Server, Port, Security, BindDn, Password, Timeout, TrustedCertificatesDirectory";

    public static LdapConnectionOptions Read(IConfigurationSection section)
    {
        var options = new LdapConnectionOptions();
        foreach (var setting in section.GetChildren())
        {
            if (setting.Value is not { } text) throw Wrong(setting, "is not a value");
            Set(options, setting, text);
        }

        return options;
    }

    private static void Set(LdapConnectionOptions options, IConfigurationSection setting, string text)
    {
        switch (setting.Key.ToUpperInvariant())
        {
            case "URL": options.Url = text; break;
            case "SERVER": options.Server = text; break;
            case "PORT": options.Port = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : throw Wrong(setting, "is not a number"); break;
            case "SECURITY": options.Security = Enum.TryParse<LdapTransportSecurity>(text, ignoreCase: true, out var security) && Enum.IsDefined(security) ? security : throw Wrong(setting, $"is none of {string.Join(", ", Enum.GetNames<LdapTransportSecurity>())}"); break;
            case "BINDDN": options.BindDn = text; break;
            case "PASSWORD": options.Password = text; break;
            case "TIMEOUT": options.Timeout = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) ? timeout : throw Wrong(setting, "is not a time such as 00:00:30"); break;
            case "TRUSTEDCERTIFICATESDIRECTORY": options.TrustedCertificatesDirectory = text; break;
            default: throw Wrong(setting, $"names no option; there are {Known}", showsValue: false);
        }
    }

    private static ArgumentException Wrong(IConfigurationSection setting, string why, bool showsValue = true) =>
        new(showsValue ? $"{setting.Path}: '{setting.Value}' {why}." : $"{setting.Path} {why}.", setting.Path);
}
