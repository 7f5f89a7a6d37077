using System.Runtime.CompilerServices;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Reads, writes and compares LDIF, the text form of entries and of changes: RFC 2849.</summary>
/// <remarks>
/// Beyond the RFC, plain values may hold UTF-8 and other octets, an entry may have no attributes, a last <c>-</c> may be missing, and
/// <c>increment:</c> is known (RFC 4525).
/// </remarks>
public static partial class Ldif
{
    /// <summary>Reads all records of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <returns>The records, in the order of the text.</returns>
    /// <exception cref="LdifException">The text is no LDIF; the message names the line.</exception>
    public static IReadOnlyList<LdifRecord> Parse(string text, LdifReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Records(new(Encoding.UTF8.GetBytes(text)), options)];
    }

    /// <summary>Reads the records of octets one by one, as they are asked for.</summary>
    /// <param name="octets">The octets; they must not change before the last record is read.</param>
    /// <param name="options">How they are read; <see langword="null"/> for the defaults.</param>
    /// <returns>The records. An <see cref="LdifException"/> comes when a wrong one is reached.</returns>
    public static IEnumerable<LdifRecord> Read(ReadOnlyMemory<byte> octets, LdifReaderOptions? options = null) => Records(new(octets), options);

    /// <summary>Reads the records of a stream one by one, as they are asked for. The stream stays open; the result can be gone through once.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <returns>The records. An <see cref="LdifException"/> comes when a wrong one is reached.</returns>
    public static IEnumerable<LdifRecord> Read(Stream stream, LdifReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Records(new(stream), options);
    }

    /// <summary>Reads the records of a text one by one, as they are asked for. The reader stays open; the result can be gone through once.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <returns>The records. An <see cref="LdifException"/> comes when a wrong one is reached.</returns>
    public static IEnumerable<LdifRecord> Read(TextReader reader, LdifReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Records(new(reader), options);
    }

    /// <summary>Reads the records of a stream one by one, as they come. The stream stays open; the result can be gone through once.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The records. An <see cref="LdifException"/> comes when a wrong one is reached.</returns>
    public static IAsyncEnumerable<LdifRecord> ReadAsync(Stream stream, LdifReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return RecordsAsync(new(stream), options, cancellationToken);
    }

    /// <summary>Reads the records of a text one by one, as they come. The reader stays open; the result can be gone through once.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The records. An <see cref="LdifException"/> comes when a wrong one is reached.</returns>
    public static IAsyncEnumerable<LdifRecord> ReadAsync(TextReader reader, LdifReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return RecordsAsync(new(reader), options, cancellationToken);
    }

    /// <summary>Reads entries alone, the fast way: for loading many. A change is an error.</summary>
    internal static IEnumerable<LdifEntry> Entries(LdifSource source, LdifReaderOptions? options = null)
    {
        var parser = new LdifParser(options);
        while (source.Take() is { } block)
        {
            if (parser.ReadEntry(block.Span, source.Line) is { } entry) yield return entry;
        }
    }

    private static IEnumerable<LdifRecord> Records(LdifSource source, LdifReaderOptions? options)
    {
        var parser = new LdifParser(options);
        while (source.Take() is { } block)
        {
            if (parser.ReadRecord(block.Span, source.Line) is { } record) yield return record;
        }
    }

    private static async IAsyncEnumerable<LdifRecord> RecordsAsync(LdifSource source, LdifReaderOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parser = new LdifParser(options);
        while (await source.TakeAsync(cancellationToken).ConfigureAwait(false) is { } block)
        {
            if (parser.ReadRecord(block.Span, source.Line) is { } record) yield return record;
        }
    }
}
