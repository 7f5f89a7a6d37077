using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FakeDrivers.Worlds;

/// <summary>
/// Takes options from configuration. Every value that cannot be read and every key that names no option becomes a sentence that says where it
/// stands and what would be valid; nothing is skipped in silence.
/// </summary>
internal sealed class OptionReader(IConfiguration configuration, string path, List<string> problems)
{
    private readonly List<string> _known = [];

    public void Flag(string name, Action<bool> set) => Read(name, "true or false", bool.Parse, set);

    public void Number(string name, Action<int> set) => Read(name, "a whole number", text => int.Parse(text, CultureInfo.InvariantCulture), set);

    public void Long(string name, Action<long> set) => Read(name, "a whole number", text => long.Parse(text, CultureInfo.InvariantCulture), set);

    public void Parsed<T>(string name, string what, Func<string, T> parse, Action<T> set) => Read(name, what, parse, set);

    public void Text(string name, Action<string> set) => Read(name, "a text", text => text, set);

    public void Choice<TEnum>(string name, Action<TEnum> set)
        where TEnum : struct, Enum =>
        Read(name, $"one of {string.Join(", ", Enum.GetNames<TEnum>())}", text => Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : throw new FormatException(), set);

    /// <summary>Reads a list of texts: a section of numbered keys.</summary>
    public void Texts(string name, Action<IReadOnlyList<string>> set)
    {
        _known.Add(name);
        var section = configuration.GetSection(name);
        if (section.Value is { Length: > 0 } value) problems.Add($"{path}:{name} is '{value}', but is a list: give {name}:0, {name}:1 and so on.");
        else if (section.Exists()) set([.. section.GetChildren().Select(child => child.Value ?? string.Empty)]);
    }

    public void Time(string name, Action<TimeSpan> set) => Read(name, "a time such as '00:00:30'", text => TimeText.TryParse(text, out var time) ? time : throw new FormatException(), set);

    public void Progress(string name, Action<Progress> set) =>
        Read(name, "'at once', a time ('00:00:30'), a range ('00:00:10..00:00:30') or '3 observations'", Worlds.Progress.Parse, set);

    public void Latency(string name, Action<Latency> set) =>
        Read(name, "'none', a time ('00:00:00.050'), a range ('00:00:00.010..00:00:00.100') or 'exponential 00:00:00.050'", Worlds.Latency.Parse, set);

    /// <summary>Reads what stands below a key, when something does.</summary>
    public void Section(string name, Action<OptionReader> read)
    {
        _known.Add(name);
        var section = configuration.GetSection(name);
        if (section.Exists() && HasParts(section)) new OptionReader(section, $"{path}:{name}", problems).ReadAll(read);
    }

    /// <summary>Reads each key below one, whatever their names.</summary>
    public void Each(string name, Action<OptionReader, string> read)
    {
        _known.Add(name);
        var section = configuration.GetSection(name);
        if (!HasParts(section)) return;
        foreach (var child in section.GetChildren()) read(new(section, $"{path}:{name}", problems), child.Key);
    }

    /// <summary>Reads all options of this part, then complains about keys that none of them has.</summary>
    public void ReadAll(Action<OptionReader> read)
    {
        read(this);
        foreach (var child in configuration.GetChildren())
        {
            if (!_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add($"{path}:{child.Key} is no option. There are: {string.Join(", ", _known)}.");
            }
        }
    }

    /// <summary>Reads a text of a form of its own, which <paramref name="valid"/> describes; what is not of it throws a <see cref="FormatException"/>.</summary>
    public void Read<T>(string name, string valid, Func<string, T> parse, Action<T> set)
    {
        _known.Add(name);
        if (configuration.GetSection(name).GetChildren().Any()) problems.Add($"{path}:{name} is no section. It must be {valid}.");
        if (configuration[name] is not { } text) return;
        try
        {
            set(parse(text));
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            problems.Add($"{path}:{name} is '{text}', which is not {valid}.");
        }
    }

    private bool HasParts(IConfigurationSection section)
    {
        if (string.IsNullOrEmpty(section.Value)) return true;
        problems.Add($"{path}:{section.Key} is '{section.Value}', but has options of its own and no value.");
        return false;
    }
}
