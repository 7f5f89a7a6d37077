using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace FakeDrivers.Worlds;

/// <summary>
/// Ids and random draws, each derived from the world's seed, a name and how often that name was drawn. The counts are part of the state,
/// so that a restored world goes on as the first time; and no draw depends on draws for other names, so that parallel callers cannot
/// change each other's. Never changes.
/// </summary>
internal sealed class SeededDraws
{
    public static readonly DrawsSlice Slice = new(new SeededDraws(SortedMap<UInt128, long>.Empty));

    private readonly SortedMap<UInt128, long> _counts;

    private SeededDraws(SortedMap<UInt128, long> counts) => _counts = counts;

    /// <summary>How often each name was drawn, by the first half of its hash.</summary>
    public IEnumerable<KeyValuePair<UInt128, long>> Counts => _counts;

    /// <summary>What was drawn so often by then.</summary>
    public static SeededDraws Of(IEnumerable<KeyValuePair<UInt128, long>> counts) =>
        new(counts.Aggregate(SortedMap<UInt128, long>.Empty, (all, count) => all.Set(count.Key, count.Value)));

    /// <summary>Draws 16 bytes for a name.</summary>
    public SeededDraws Draw(long seed, string name, out UInt128 drawn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(seed, name, hash);
        var key = BinaryPrimitives.ReadUInt128BigEndian(hash);
        _counts.TryGet(key, out var count);
        drawn = Drawn(hash, count);
        return new(_counts.Set(key, count + 1));
    }

    /// <summary>The number from 0 up to but not including 1 that the next draw for a stream gives.</summary>
    public double Peek(long seed, string stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(seed, StreamName(stream), hash);
        _counts.TryGet(BinaryPrimitives.ReadUInt128BigEndian(hash), out var count);
        return ToUnit(Drawn(hash, count));
    }

    /// <summary>How often a name was drawn.</summary>
    public long CountOf(long seed, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(seed, name, hash);
        return _counts.TryGet(BinaryPrimitives.ReadUInt128BigEndian(hash), out var count) ? count : 0;
    }

    /// <summary>The name that a stream of numbers is drawn for.</summary>
    public static string StreamName(string stream) => $"draw|{stream}";

    /// <summary>Draws 16 bytes for a name, for who knows without our counts how often the name was drawn.</summary>
    public static UInt128 Draw(long seed, string name, long count)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(seed, name, hash);
        return Drawn(hash, count);
    }

    /// <summary>A drawn value as a random UUID (RFC 9562, version 4).</summary>
    public static Guid ToGuid(UInt128 drawn)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, drawn);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A drawn value as the text of a random UUID.</summary>
    public static string ToUuid(UInt128 drawn) => ToGuid(drawn).ToString();

    /// <summary>A drawn value as a number from 0 up to but not including 1.</summary>
    public static double ToUnit(UInt128 drawn) => (ulong)(drawn >> 75) * (1.0 / (1UL << 53));

    private static void Hash(long seed, string name, Span<byte> hash)
    {
        Span<byte> text = stackalloc byte[256];
        SHA256.HashData(Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{seed}|{name}", out var length) ? text[..length] : Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}|{name}")), hash);
    }

    private static UInt128 Drawn(Span<byte> hash, long count)
    {
        if (count > 0)
        {
            // The first draw is the other half of the name's own hash; later ones hash that with the count.
            Span<byte> counted = stackalloc byte[SHA256.HashSizeInBytes + sizeof(long)];
            hash.CopyTo(counted);
            BinaryPrimitives.WriteInt64BigEndian(counted[SHA256.HashSizeInBytes..], count);
            SHA256.HashData(counted, hash);
        }

        return BinaryPrimitives.ReadUInt128BigEndian(hash[16..]);
    }
}
