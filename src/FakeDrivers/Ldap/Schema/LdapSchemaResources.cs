using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Texts that come with the library.</summary>
internal static class LdapSchemaResources
{
    /// <summary>The text of that name.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(LdapSchemaResources).Assembly.GetManifestResourceStream(name) ?? throw new FakeDriversException($"The library lacks its part {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
