using System.Text;

namespace FakeDrivers.Ldap;

/// <content>Seeding: everything in one step, by the same rules as for users, or not at all. The call log tells nothing of it.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>
    /// Loads LDIF: entries as an import takes them (operational attributes that are given are kept, others made; the entry of a suffix takes the
    /// attributes given), changes as the administrator makes them, in their order.
    /// </summary>
    /// <param name="text">The text; see <see cref="LoadLdifFile"/> for a file.</param>
    /// <param name="options">How it is loaded; <see langword="null"/> for the defaults.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="LdifException">The text is no LDIF; the message names the line. Nothing was done.</exception>
    /// <exception cref="LdapException">A record breaks a rule; the message names its line and its entry. Nothing was done.</exception>
    public LdapImportResult LoadLdif(string text, LdapImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new();
        return Import(Encoding.UTF8.GetBytes(text), options);
    }

    /// <summary>Loads LDIF as <see cref="LoadLdif(string,LdapImportOptions)"/> does. The stream stays open.</summary>
    /// <param name="stream">The octets.</param>
    /// <param name="options">How it is loaded; <see langword="null"/> for the defaults.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="LdifException">The text is no LDIF; the message names the line. Nothing was done.</exception>
    /// <exception cref="LdapException">A record breaks a rule; the message names its line and its entry. Nothing was done.</exception>
    public LdapImportResult LoadLdif(Stream stream, LdapImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();

        // Whoever is behind the stream is waited for now, and not while the world waits for us.
        using var octets = new MemoryStream();
        stream.CopyTo(octets);
        return Import(octets.ToArray(), options);
    }

    /// <summary>Loads LDIF as <see cref="LoadLdif(string,LdapImportOptions)"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is loaded; <see langword="null"/> for the defaults.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="LdifException">The text is no LDIF; the message names file and line. Nothing was done.</exception>
    /// <exception cref="LdapException">A record breaks a rule; the message names its file, line and entry. Nothing was done.</exception>
    public LdapImportResult LoadLdifFile(string path, LdapImportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        return Import(File.ReadAllBytes(path), options, path);
    }

    /// <summary>Loads records as <see cref="LoadLdif(string,LdapImportOptions)"/> does.</summary>
    /// <param name="records">The records.</param>
    /// <param name="options">How they are loaded; <see langword="null"/> for the defaults.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="LdapException">A record breaks a rule; the message names its entry. Nothing was done.</exception>
    public LdapImportResult LoadLdif(IEnumerable<LdifRecord> records, LdapImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Import(records.ToList(), options ?? new());
    }

    /// <summary>
    /// Loads entries from JSON, as tools dump them: an array of entries, or an object with <c>entries</c>, each with <c>dn</c> and either
    /// <c>raw</c>, <c>attributes</c> or the attributes beside it; or an object of distinguished names with objects of attributes. A value is text, a
    /// number, a truth value, or <c>{"base64": "…"}</c> (ldap3: <c>{"encoded": "…"}</c>); an attribute has one or an array of them.
    /// </summary>
    /// <param name="json">The text; see <see cref="LoadJsonFile"/> for a file.</param>
    /// <param name="options">How they are loaded; <see langword="null"/> for the defaults.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="LdifException">The text is no JSON of entries. Nothing was done.</exception>
    /// <exception cref="LdapException">An entry breaks a rule; the message names it. Nothing was done.</exception>
    public LdapImportResult LoadJson(string json, LdapImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        options ??= new();
        return Import([.. JsonEntries.Read(json, options.SourceName).Select(static entry => new LdifContentRecord(entry))], options);
    }

    /// <summary>Loads entries from JSON as <see cref="LoadJson"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How they are loaded; <see langword="null"/> for the defaults.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="LdifException">The text is no JSON of entries. Nothing was done.</exception>
    /// <exception cref="LdapException">An entry breaks a rule; the message names it. Nothing was done.</exception>
    public LdapImportResult LoadJsonFile(string path, LdapImportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        return Import([.. JsonEntries.Read(File.ReadAllText(path), options.SourceName ?? path).Select(static entry => new LdifContentRecord(entry))], options, path);
    }

    /// <summary>Lays down entries below the first suffix.</summary>
    /// <param name="seed">Says which: <c>d => d.Ou("people").Person("ann", p => p.Mail("ann@example.com").Password("pw"))</c>.</param>
    /// <exception cref="LdapException">An entry breaks a rule; the message names it. Nothing was laid down.</exception>
    public void Seed(Action<LdapTreeBuilder> seed) =>
        Seed(Settings.Options.Suffixes.FirstOrDefault() ?? throw new InvalidOperationException("The directory has no suffix; name the entry to seed below: Seed(\"dc=example,dc=com\", …)."), seed);

    /// <summary>Lays down entries below an entry.</summary>
    /// <param name="baseDn">The distinguished name of the entry.</param>
    /// <param name="seed">Says which.</param>
    /// <exception cref="LdapException">An entry breaks a rule; the message names it. Nothing was laid down.</exception>
    public void Seed(string baseDn, Action<LdapTreeBuilder> seed)
    {
        ArgumentNullException.ThrowIfNull(baseDn);
        ArgumentNullException.ThrowIfNull(seed);
        var dn = LdapDn.Parse(baseDn);
        var plan = new LdapSeedPlan(dn, Settings.Profile, Schema, Kernel.Now);
        seed(new(plan, dn));
        var entries = plan.Entries.Select(entry => (entry.IsContainer, Entry: new LdapEntry(entry.Dn.ToString(), entry.Attributes(plan)))).ToList();
        Steer("ldap.seed", transaction => new DirectoryImport(transaction, new()).Run(Missing(transaction, entries)));
    }

    /// <summary>Takes all entries out but those of the suffixes.</summary>
    public void Clear() => Steer("ldap.clear", DirectoryImport.Clear);

    /// <summary>Containers that are there already, or come twice, serve as they are.</summary>
    private static IEnumerable<LdifRecord> Missing(DirectoryTransaction transaction, List<(bool IsContainer, LdapEntry Entry)> entries)
    {
        var containers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (isContainer, entry) in entries)
        {
            if (isContainer)
            {
                var key = LdapRules.KeyOf(transaction.View, entry.Dn);
                if (!containers.Add(key) || transaction.Data.Find(key) is not null) continue;
            }

            yield return new LdifContentRecord(entry);
        }
    }

    /// <summary>Takes many records in as they are read: to have all of them beside all entries would take twice the room and more.</summary>
    private LdapImportResult Import(byte[] octets, LdapImportOptions options, string? path = null)
    {
        const int Large = 1 << 20;
        var records = Ldif.Read(octets, options.ToReaderOptions(path));
        return octets.Length < Large ? Import(records.ToList(), options, path) : Import(records, options, path, areMany: true);
    }

    private LdapImportResult Import(IEnumerable<LdifRecord> records, LdapImportOptions options, string? path = null, bool areMany = false)
    {
        LdapImportResult? result = null;
        Steer("ldap.import", transaction => result = new DirectoryImport(transaction, options, options.SourceName ?? path).Run(records, areMany));
        return result!;
    }
}
