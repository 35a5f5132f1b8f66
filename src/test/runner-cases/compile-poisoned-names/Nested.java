class Solution$Tree$Node {} class Solution$Tree { class Node {} } class Solution { class Tree { class Node {} } }
