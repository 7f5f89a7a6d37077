using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>
/// Makes every operation on a name below a container answer with the result code that the name says: a search of
/// <c>cn=busy,ou=RetCodes,dc=example,dc=com</c> ends with <see cref="LdapResultCode.Busy"/>. As slapd's overlay retcode does.
/// </summary>
/// <remarks>
/// The names need no entries. They are those of <see cref="LdapResultCode"/> in any case, or numbers: <c>cn=noSuchObject</c>, <c>cn=32</c>; what
/// stands further below has the code of what is right below the container. Names that are no codes, and success, are as without it.
/// </remarks>
public sealed class LdapReturnCodes : LdapPlugin
{
    private readonly string _container;

    /// <summary>Makes the plug-in.</summary>
    /// <param name="container">The distinguished name of the container.</param>
    /// <exception cref="LdapException">The text is no distinguished name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public LdapReturnCodes(string container)
    {
        ArgumentNullException.ThrowIfNull(container);
        _container = LdapDn.Parse(container).ToString();
    }

    internal override void Guard(DirectoryView view, LdapRequest request)
    {
        var dn = request switch
        {
            LdapBindRequest bind => bind.Name,
            LdapSearchRequest search => search.BaseDn,
            LdapCompareRequest compare => compare.Dn,
            LdapAddRequest add => add.Dn,
            LdapDeleteRequest delete => delete.Dn,
            LdapModifyRequest modify => modify.Dn,
            LdapModifyDnRequest rename => rename.Dn,
            _ => string.Empty,
        };
        if (dn.Length == 0 || view.Schema.DnKey(dn) is not { } key || view.Schema.DnKey(_container) is not { } container) return;
        if (key == container || !DirectoryData.IsAtOrBelow(key, container)) return;
        var rdns = LdapDn.Parse(dn).Rdns;
        var name = rdns[rdns.Count - LdapDn.Parse(_container).Rdns.Count - 1].Value.Text;
        if (CodeOf(name) is { } code and not LdapResultCode.Success) throw LdapErrors.Error(code, $"'{dn}' answers so");
    }

    private static LdapResultCode? CodeOf(string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (LdapResultCode)number;
        return Enum.TryParse<LdapResultCode>(name, ignoreCase: true, out var code) && Enum.IsDefined(code) ? code : null;
    }
}
