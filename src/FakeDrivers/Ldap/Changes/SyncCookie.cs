using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Where a copy stands: the directory, the world's revision, and which search it is a copy of. Opaque to clients.</summary>
internal readonly record struct SyncCookie(string Directory, long Revision, string Search)
{
    public static string NameOf(LiveSearch search)
    {
        var request = search.Request;
        var text = string.Join('\n', [search.BaseKey ?? "*", request.Scope.ToString(), request.Filter.ToString()!, request.DerefAliases.ToString(), .. request.Attributes]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 4);
    }

    public static SyncCookie? Parse(LdapValue cookie)
    {
        var parts = cookie.Text.Split(',');
        return parts.Length == 3 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? new(parts[0], revision, parts[2]) : null;
    }

    public LdapValue ToValue() => string.Create(CultureInfo.InvariantCulture, $"{Directory},{Revision},{Search}");
}
