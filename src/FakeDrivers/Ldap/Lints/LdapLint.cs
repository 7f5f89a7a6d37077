using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Something that may be wrong with the way in which an app uses the directory.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">What exactly, and what would mend it.</param>
/// <param name="Call">The call; of a connection, its last.</param>
public sealed record LdapLint(LdapLintKind Kind, string Text, CallRecord Call)
{
    /// <summary>The kind and the text.</summary>
    public override string ToString() => $"{Kind}: {Text}";
}
