namespace EcsPolicyStudio.Policies.Tests;

/// <summary>Counts memory, which stands for work where work cannot be counted: unlike time it is the same on every machine.</summary>
internal static class Allocation
{
    /// <summary>The bytes that a piece of work on this thread allocates.</summary>
    public static long Of(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
