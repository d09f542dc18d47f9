using System.Collections;
using System.Globalization;

namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>Builds a request object from form fields: the opposite of what the client does, written apart from it.</summary>
internal static class FormReader
{
    public static object Read(Type type, IReadOnlyDictionary<string, string> form)
    {
        var request = Activator.CreateInstance(type)!;
        foreach (var (key, value) in form.Where(field => field.Key is not ("Action" or "Version")))
            Set(request, key.Split('.'), value);
        return request;
    }

    private static void Set(object shape, ReadOnlySpan<string> path, string text)
    {
        var property = shape.GetType().GetProperty(path[0]) ?? throw new InvalidOperationException($"{shape.GetType().Name} has no {path[0]}.");
        if (path.Length == 1)
        {
            property.SetValue(shape, Convert(property.PropertyType, text));
            return;
        }

        if (path[1] != "member")
            throw new InvalidOperationException("No request of the examples nests a shape outside a list.");
        var list = (IList?)property.GetValue(shape);
        if (list is null)
            property.SetValue(shape, list = (IList)Activator.CreateInstance(property.PropertyType)!);
        var item = property.PropertyType.GetGenericArguments()[0];
        var index = int.Parse(path[2], CultureInfo.InvariantCulture) - 1;
        if (path.Length == 3)
        {
            list.Insert(index, Convert(item, text));
            return;
        }

        if (list.Count == index)
            list.Add(Activator.CreateInstance(item));
        Set(list[index]!, path[3..], text);
    }

    private static object Convert(Type type, string text)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(bool?))
            return text == "true";
        return type == typeof(int?) ? int.Parse(text, CultureInfo.InvariantCulture) : Activator.CreateInstance(type, text)!;
    }
}
