using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>A kind of things in namespaces: where they are kept, what they are called, and how they are stamped.</summary>
internal sealed class MetadataKind<TDefinition>
    where TDefinition : class
{
    public MetadataKind(string word, int mostCharacters, Func<TDefinition, string> name, Func<TDefinition, TDefinition?, DateTimeOffset, TDefinition> stamp)
    {
        (Word, MostCharacters, Name, Stamp) = (word, mostCharacters, name, stamp);
        ByNamespace = new("namespace", row => row.Namespace);
        Table = new($"images.metadata_{word.Replace(' ', '_')}s", row => Key(row.Namespace, row.Name), ByNamespace);
    }

    /// <summary>What one is called in errors.</summary>
    public string Word { get; }

    public int MostCharacters { get; }

    public Func<TDefinition, string> Name { get; }

    /// <summary>Gives the definition with the service's own times; the second is the one before, when there is one.</summary>
    public Func<TDefinition, TDefinition?, DateTimeOffset, TDefinition> Stamp { get; }

    public Index<MetadataRow<TDefinition>> ByNamespace { get; }

    public Table<MetadataRow<TDefinition>> Table { get; }

    /// <summary>A line break stands in no name, so that no two pairs have one key.</summary>
    public static string Key(string namespaceName, string name) => $"{namespaceName}\n{name}";
}
