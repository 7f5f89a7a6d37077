namespace FakeDrivers.Worlds;

/// <summary>The frozen options of each domain, by their type. The kernel knows none of them.</summary>
internal sealed class DomainOptions(params object[] options)
{
    public TOptions Get<TOptions>()
        where TOptions : class
    {
        foreach (var option in options)
        {
            if (option is TOptions found) return found;
        }

        throw new InvalidOperationException($"The world has no {typeof(TOptions).Name}; name it where the world is put together.");
    }
}
