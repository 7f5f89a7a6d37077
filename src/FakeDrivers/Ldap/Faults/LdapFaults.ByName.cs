using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Answers that the name of the entry decides.</content>
public static partial class LdapFaults
{
    /// <summary>
    /// Operations on names right below a container fail with the result code that the name is: <c>cn=busy,ou=errors,dc=example,dc=com</c> or
    /// <c>cn=51,ou=errors,…</c>. No such entries need exist. A program that cannot reach the fault plan chooses its errors so.
    /// </summary>
    /// <param name="plan">The world's fault plan.</param>
    /// <param name="containerDn">The distinguished name of the container.</param>
    /// <returns>The rule, on all operations of the directory.</returns>
    /// <exception cref="LdapException">The text is no distinguished name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public static FaultRule<object, object> AnswerByName(this FaultPlan plan, string containerDn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var container = Canonical(LdapDn.Parse(containerDn));
        return plan.OnDomain("ldap")
            .When(request => CodeOf(NameOf(request), container) is not null)
            .Throw(request => new LdapException(CodeOf(NameOf(request), container) ?? LdapResultCode.Other, "as the name says"));
    }

    private static string? NameOf(object request) => request switch
    {
        LdapBindRequest bind => bind.Name,
        LdapSearchRequest search => search.BaseDn,
        LdapAddRequest add => add.Dn,
        LdapModifyRequest modify => modify.Dn,
        LdapModifyDnRequest rename => rename.Dn,
        LdapDeleteRequest delete => delete.Dn,
        LdapCompareRequest compare => compare.Dn,
        _ => null,
    };

    private static LdapResultCode? CodeOf(string? dn, LdapDn container)
    {
        if (!LdapDn.TryParse(dn, out var name) || name.Parent is not { } parent || !Canonical(parent).Equals(container)) return null;
        var text = name.Rdns[0].Pairs[0].Value.Text;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (LdapResultCode)number;
        return Enum.TryParse<LdapResultCode>(text, ignoreCase: true, out var code) ? code : null;
    }

    /// <summary>Values in one case, as nearly all attributes of names are compared.</summary>
    private static LdapDn Canonical(LdapDn name) =>
        new(name.Rdns.Select(rdn => new LdapRdn(rdn.Pairs.Select(pair => pair with { Value = pair.Value.Text.ToUpperInvariant() }))));
}
