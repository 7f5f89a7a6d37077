using System.Diagnostics;
using System.Globalization;

namespace FakeDrivers.Benchmarks;

/// <summary>Measures one thing for a short while: the median over batches of the time, and of the bytes, that one call takes.</summary>
internal readonly record struct Figure(double Nanoseconds, double Bytes)
{
    /// <summary>Whether a rough figure will do.</summary>
    public static bool IsQuick { get; set; }

    /// <summary>The least time of a batch: what a call takes when the machine has nothing else to do.</summary>
    public double Least { get; private init; }

    private static int Batches => IsQuick ? 3 : 9;

    private static TimeSpan WarmUp => TimeSpan.FromMilliseconds(IsQuick ? 100 : 300);

    public static Figure Of(int calls, Action<int> call)
    {
        // The compiler looks at what is hot before it does its best: as in an app that runs for a while.
        var started = Stopwatch.GetTimestamp();
        do
        {
            for (var i = 0; i < calls; i++) call(i);
        }
        while (Stopwatch.GetElapsedTime(started) < WarmUp);

        var times = new double[Batches];
        var bytes = new double[Batches];
        for (var batch = 0; batch < Batches; batch++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            started = Stopwatch.GetTimestamp();
            for (var i = 0; i < calls; i++) call(i);
            times[batch] = Stopwatch.GetElapsedTime(started).TotalNanoseconds / calls;
            bytes[batch] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)calls;
        }

        Array.Sort(times);
        Array.Sort(bytes);
        return new(times[Batches / 2], bytes[Batches / 2]) { Least = times[0] };
    }

    public static string Time(double nanoseconds) => nanoseconds >= 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.0} us")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns");

    /// <summary>One line of the quick run.</summary>
    public void Print(TextWriter output, string name, string baseline, Figure other)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Time(Nanoseconds)} (baseline {baseline} {Time(other.Nanoseconds)}, ratio {Nanoseconds / other.Nanoseconds:0.###})"));
    }
}
