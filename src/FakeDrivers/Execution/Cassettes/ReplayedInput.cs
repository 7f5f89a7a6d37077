using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>What a caller writes to a program that is played, compared with what was written when it was recorded.</summary>
/// <remarks>
/// What was masked cannot be compared byte for byte: then as many lines as were recorded are taken, and compared as they would stand in the file.
/// </remarks>
internal sealed class ReplayedInput(Stream input, CassetteText text, bool isStrict, string name)
{
    private const int PieceLength = 16 * 1024;

    private readonly byte[] _piece = new byte[PieceLength];
    private byte[] _left = [];

    /// <summary>Waits until the caller has written a piece.</summary>
    /// <param name="recorded">The piece as it stands in the file.</param>
    /// <param name="expected">The piece with the paths of this machine.</param>
    /// <param name="stop">Cancelled when the program is to end.</param>
    /// <exception cref="FakeDriversException">The caller wrote something else, or closed the input.</exception>
    public async Task ExpectAsync(byte[] recorded, byte[] expected, CancellationToken stop)
    {
        while (true)
        {
            if (_left.AsSpan().StartsWith(expected))
            {
                Drop(expected.Length);
                return;
            }

            var isBegun = isStrict ? expected.AsSpan().StartsWith(_left) : _left.Length == 0;
            if (!isBegun && EndOfLines(expected) is { } end)
            {
                if (isStrict && !text.InputToFile(_left[..end]).AsSpan().SequenceEqual(recorded)) throw Other(recorded);
                Drop(end);
                return;
            }

            if (await ReadAsync(stop).ConfigureAwait(false)) continue;
            if (isStrict) throw Other(recorded);
            Drop(_left.Length);
            return;
        }
    }

    /// <summary>Waits until the caller has closed the input.</summary>
    /// <exception cref="FakeDriversException">The caller wrote more than was recorded.</exception>
    public async Task ExpectEndAsync(CancellationToken stop)
    {
        do
        {
            if (isStrict && _left.Length > 0) throw Other([]);
            _left = [];
        }
        while (await ReadAsync(stop).ConfigureAwait(false));
    }

    // Shown as it would stand in the file: without secrets.
    private FakeDriversException Other(byte[] recorded) => CassetteErrors.OtherInput(name, recorded, text.InputToFile(_left));

    /// <summary>
    /// Where as many lines end as are in a piece, or all that there is for a piece that does not end with a line; nothing when they are not there yet.
    /// </summary>
    private int? EndOfLines(ReadOnlySpan<byte> expected)
    {
        if (expected is not [.., (byte)'\n']) return _left.Length;
        var end = 0;
        for (var lines = expected.Count((byte)'\n'); lines > 0; lines--)
        {
            var next = _left.AsSpan(end).IndexOf((byte)'\n');
            if (next < 0) return null;
            end += next + 1;
        }

        return end;
    }

    private async ValueTask<bool> ReadAsync(CancellationToken stop)
    {
        var count = await input.ReadAsync(_piece, stop).ConfigureAwait(false);
        _left = [.. _left, .. _piece.AsSpan(0, count)];
        return count > 0;
    }

    private void Drop(int count) => _left = _left[count..];
}
