namespace FakeDrivers.Worlds;

/// <summary>The options of one domain: checked when a world is made, and then kept as a copy that nobody else has.</summary>
internal interface IDomainOptions
{
    /// <summary>What is wrong, a sentence each, naming the option by its path and saying what would be valid.</summary>
    IEnumerable<string> Validate(string path);

    /// <summary>Takes from configuration what stands there.</summary>
    void Read(OptionReader reader);

    IDomainOptions Copy();
}
