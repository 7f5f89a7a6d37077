namespace FakeDrivers.Execution;

/// <summary>Sends a command's input to its program.</summary>
internal static class ProgramInput
{
    private const int PieceLength = 16 * 1024;

    /// <summary>Sends all of it and closes the program's input. A program that does not read it all is its own affair.</summary>
    /// <exception cref="Exception">What reading the input threw; the program was killed then.</exception>
    public static async Task SendAsync(ProgramProcess process, Stream? input)
    {
        await using var closing = process.StandardInput.ConfigureAwait(false);
        if (input is null) return;
        await using var reading = input.ConfigureAwait(false);
        var piece = new byte[PieceLength];
        while (await ReadAsync(process, input, piece).ConfigureAwait(false) is var count and > 0)
        {
            try
            {
                await process.StandardInput.WriteAsync(piece.AsMemory(0, count), CancellationToken.None).ConfigureAwait(false);
                await process.StandardInput.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static async ValueTask<int> ReadAsync(ProgramProcess process, Stream input, byte[] piece)
    {
        try
        {
            return await input.ReadAsync(piece, CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }
}
